import { type RuleContext, causalInhibitions, inhibitionFaults, inhibitionsOf, quietInfo } from '../../rules';
import { GROUPS } from '../../rules/groups';
import { CAUSES } from '../../rules/inhibitions/causes';
import { type Told, isMeant, toldOf } from '../../rules/inhibitions/told';
import {
  type AlertRule,
  type Inhibition,
  type Notify,
  Observability,
  RuleGroup,
  promql,
  secretKey,
  slack,
} from '../../src';
import { fileOf } from '../harness/config-maps';
import { manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { everyRule, fullContext } from '../stacks/rules';

const shipped = everyRule();
const context = fullContext();

function alert(name: string, severity: AlertRule['severity'], labels: readonly string[]): AlertRule {
  const when = promql(`max by (${labels.join(', ')}) (up) == 0`);
  return { alert: name, when, severity, labels: { service: 's' }, summary: 'A.', description: 'A.' };
}

const group = (...rules: AlertRule[]): RuleGroup[] => [{ name: 'g', rules }];

describe('an alert with two severities', () => {
  test('keeps back its lesser one about the same subject, and about no other', () => {
    const rules = group(alert('A', 'critical', ['agent', 'team']), alert('A', 'warning', ['agent', 'team']));
    expect(inhibitionsOf(rules)).toEqual([
      {
        source: { alertname: 'A', severity: 'critical' },
        target: [
          { label: 'alertname', value: 'A' },
          { label: 'severity', operator: '=~', value: 'warning|info' },
        ],
        equal: ['agent', 'cluster', 'service', 'team'],
      },
    ]);
  });

  test('is compared by the labels that both have', () => {
    const rules = group(alert('A', 'critical', ['team']), alert('A', 'warning', ['agent', 'team']));
    expect(inhibitionsOf(rules)[0]?.equal).toEqual(['cluster', 'service', 'team']);
  });

  test('is found among rules that users wrote, unless nobody knows what it is about', () => {
    const text = (expr: string) =>
      RuleGroup.fromYamlText(`
groups:
  - name: own
    rules:
      - { alert: A, expr: '${expr} > 1', labels: { severity: critical } }
      - { alert: A, expr: '${expr} > 0', labels: { severity: warning } }
`);
    expect(inhibitionsOf(text('sum by (pod) (up)'))[0]?.equal).toEqual(['cluster', 'pod']);
    expect(inhibitionsOf(text('up'))).toEqual([]);
  });

  test('is needed: one severity keeps back nothing', () => {
    expect(inhibitionsOf(group(alert('A', 'critical', ['x']), alert('B', 'warning', ['x'])))).toEqual([]);
  });
});

/** Alerts of a name, as Alertmanager is told of them. */
const told = (name: string): Told[] => toldOf(shipped).filter((one) => one.alert === name);

describe('causes', () => {
  const known = GROUPS.flatMap(({ alerts }) => alerts.map(({ name }) => name as string));
  const cases = CAUSES.map(
    (cause) => [`${cause.source.name} of ${cause.targets.map(({ name }) => name).join()}`, cause] as const,
  );

  test.each(cases)('%s: both are shipped, and carry every label by which they are compared', (_, cause) => {
    for (const { name } of [cause.source, ...cause.targets]) {
      expect(known).toContain(name);
      for (const { carried } of told(name))
        expect([...(carried ?? [])]).toEqual(expect.arrayContaining([...cause.equal]));
    }
  });

  test.each(cases)('%s: it has something that it can keep back', (_, { targets }) => {
    for (const { name } of targets) {
      expect(told(name).map(({ fixed }) => fixed['severity'])).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(warning|info)$/)]),
      );
    }
  });

  test('no two alerts keep back each other', () => {
    const pairs = CAUSES.flatMap(({ source, targets }) => targets.map(({ name }) => `${source.name} ${name}`));
    expect(pairs.filter((pair) => pairs.includes(pair.split(' ').toReversed().join(' ')))).toEqual([]);
  });

  test('are left out where one of the alerts is', () => {
    const without = (name: string) =>
      shipped.map((one) => ({ ...one, rules: one.rules.filter((rule) => !('alert' in rule) || rule.alert !== name) }));
    const names = (groups: readonly RuleGroup[]) => JSON.stringify(causalInhibitions(groups, context));
    expect(names(shipped)).toContain('BudgetPace|BudgetForecast');
    expect(names(without('BudgetPace'))).toContain('"BudgetForecast"');
    expect(names(without('BudgetExceeded'))).not.toContain('BudgetExceeded');
  });

  test('those about the gateway are about its jobs alone', () => {
    const sources = causalInhibitions(shipped, context).map(({ source }) => JSON.stringify(source));
    expect(sources.filter((source) => source.includes('gateway-ledger')).length).toBeGreaterThan(0);
    const nothing: RuleContext = { parts: [], budgets: [] };
    expect(JSON.stringify(causalInhibitions(shipped, nothing))).not.toContain('ClientSilent');
  });

  test('one target of several hides no silent client: the part must be gone', () => {
    const sources = causalInhibitions(shipped, context).filter(({ target }) =>
      JSON.stringify(target).includes('ClientSilent'),
    );
    expect(sources.map(({ source }) => JSON.stringify(source))).toEqual([expect.stringContaining('PartMissing')]);
  });
});

test('nothing keeps back a critical alert', () => {
  const critical = toldOf(shipped).filter(({ fixed }) => fixed['severity'] === 'critical');
  const all = [...inhibitionsOf(shipped), ...causalInhibitions(shipped, context), ...quietInfo(shipped)];
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter(({ target }) => critical.some((one) => isMeant(target, one)))).toEqual([]);
});

describe('what is only worth knowing', () => {
  const url = secretKey('slack', 'url');
  const inhibitions = (notify: Partial<Notify>): string =>
    fileOf(
      manifestsOf(
        (app) =>
          new Observability(app, 'o', { cluster: 'c', notify: { default: slack({ channel: '#a', url }), ...notify } }),
      ),
      'alertmanager-config',
      'alertmanager.yml',
    );

  test('waits for something worse about the same service, unless there is a receiver for it', () => {
    expect(inhibitions({})).toContain('InfoInhibitor');
    expect(inhibitions({ info: slack({ channel: '#b', url }) })).not.toContain('InfoInhibitor');
  });

  test('is told where nothing says whether something worse fires', () => {
    expect(quietInfo([])).toEqual([]);
    expect(quietInfo(shipped)).toHaveLength(1);
  });
});

describe('an inhibition by a label that neither side has', () => {
  const rules = group(
    alert('A', 'critical', ['agent']),
    alert('A', 'warning', ['agent']),
    alert('B', 'warning', ['namespace']),
  );
  const inhibition = (source: Inhibition['source'], target: Inhibition['target'], ...equal: string[]) =>
    inhibitionFaults([{ source, target, equal }], rules);

  test('is refused, because a critical alert about one agent would keep back those about all', () => {
    const faults = inhibition({ severity: 'critical' }, { severity: 'warning' }, 'alertname', 'cluster', 'namespace');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('`equal` names namespace, which neither A (critical) nor A (warning) carries');
  });

  test('is none where one side has it, or another label tells them apart', () => {
    expect(inhibition({ alertname: 'A' }, { alertname: 'B' }, 'namespace')).toEqual([]);
    expect(inhibition({ alertname: 'A' }, { alertname: 'B' }, 'alertname', 'pod')).toEqual([]);
    expect(inhibition({ alertname: 'A', severity: 'critical' }, { alertname: 'B' }, 'pod')).toHaveLength(1);
  });

  test('is not looked for among alerts that nobody here knows', () => {
    expect(inhibition({ alertname: 'Elsewhere' }, { severity: 'warning' }, 'pod')).toEqual([]);
    const pattern = [{ label: 'alertname', operator: '=~', value: 'Else.*' }] as const;
    expect(inhibition(pattern, { severity: 'warning' }, 'pod')).toEqual([]);
  });

  test('is none of ours', () => {
    const all = [...inhibitionsOf(shipped), ...causalInhibitions(shipped, context), ...quietInfo(shipped)];
    expect(inhibitionFaults(all, shipped)).toEqual([]);
  });

  test('is refused at synthesis of a stack', () => {
    const notify = { default: slack({ channel: '#a', url: secretKey('slack', 'url') }) };
    const own = { source: { severity: 'critical' }, target: { severity: 'warning' }, equal: ['alertname', 'colour'] };
    const stack = (inhibitions: readonly Inhibition[]): string =>
      problemsOf((app) => new Observability(app, 'o', { cluster: 'c', notify, alertmanager: { inhibitions } }));
    expect(stack([own])).toContain('`equal` names colour');
    expect(stack([{ ...own, equal: ['alertname', 'cluster'] }])).toBe('');
  });
});
