import { App } from 'cdk8s';
import { type Pack, kafka, packRules, postgres, rabbitmq } from '../../rules';
import {
  Observability,
  type ObservabilityProps,
  type RuleGroup,
  counted,
  metricNames,
  secretKey,
  slack,
} from '../../src';
import { seriesNames } from '../../src/catalogue';
import { report } from '../../src/kubernetes/report';
import { fileOf } from '../harness/config-maps';
import { manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { everyPack } from '../stacks/rules';

const nothing = { parts: [], budgets: [] };
const alertsOf = (groups: readonly RuleGroup[]): string[] =>
  groups.flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule.alert] : [])));

const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
const stack =
  (props: Partial<ObservabilityProps>) =>
  (app: App): Observability =>
    new Observability(app, 'observability', { cluster: 'c', notify, ...props });

describe.each(everyPack().map((pack) => [pack.exporter, pack] as const))('the pack of %s', (_, pack: Pack) => {
  test('reads nothing but what its exporter emits', () => {
    const emitted = new Set(pack.emits.flatMap(seriesNames));
    const read = packRules([pack], nothing).flatMap(({ rules }) =>
      rules.flatMap((rule) => metricNames('record' in rule ? rule.query : rule.when)),
    );
    expect(read.filter((name) => !emitted.has(name))).toEqual([]);
  });

  test('has every alert that it lists', () => {
    const listed = pack.groups.flatMap(({ alerts }) => alerts.map(({ name }) => name));
    expect(listed).not.toEqual([]);
    expect([...new Set(alertsOf(packRules([pack], nothing)))]).toEqual(listed);
  });
});

test('alerts of a pack are changed and switched off by their names', () => {
  const pack = postgres({ alerts: { DatabaseDown: 'off', DatabaseDeadlocks: { threshold: counted(99) } } });
  const [group] = packRules([pack], nothing);
  expect(alertsOf(group ? [group] : [])).not.toContain('DatabaseDown');
  const printed = fileOf(manifestsOf(stack({ packs: [pack] })), 'prometheus-rules', 'pack-postgres.yaml');
  expect(printed).toContain('[15m])) >= 99');
  expect(printed).not.toContain('DatabaseDown');
});

test('a stack has the packs that it is given, and no others', () => {
  const groups = (packs?: readonly Pack[]) =>
    manifestsOf(stack({ packs })).flatMap(({ metadata, data }) =>
      metadata.name === 'prometheus-rules' ? Object.keys(data ?? {}).filter((file) => file.startsWith('pack-')) : [],
    );
  expect(groups()).toEqual([]);
  expect(groups([rabbitmq(), kafka()])).toEqual(['pack-kafka.yaml', 'pack-rabbitmq.yaml']);
});

test('what a pack reads is known, and is no reason for a warning', () => {
  const app = new App();
  stack({ packs: everyPack() })(app);
  expect(report(app, [], 'dist')).not.toContain('no part emits');
  expect(problemsOf(stack({ packs: everyPack(), prometheus: { strict: true } }))).toBe('');
});

test('one pack cannot be there twice', () => {
  expect(problemsOf(stack({ packs: [kafka(), kafka()] }))).toContain('two groups are called "pack-kafka"');
});
