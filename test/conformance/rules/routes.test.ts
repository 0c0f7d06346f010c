import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Manifest } from '../../../src';
import { manifestsOf, workloads } from '../../harness/manifests';
import { containerOf } from '../../harness/pod';
import { run } from '../../harness/process';
import { stacks } from '../../stacks';

type Labels = Readonly<Record<string, string>>;

interface Config {
  readonly route: { readonly receiver: string };
  readonly receivers: readonly { readonly name: string; readonly [integration: string]: unknown }[];
}

/** Who hears of an alert, by something that only their receiver has in its configuration; in the order of the branches. */
type Hearers = (alert: Labels) => readonly string[];

const NOBODY = '{"name":"nobody"}';
/** Where alerts go for which no branch was made. */
const ACCIDENT = 'nobody-thought-of-it';

/** What `Notify` promises for the receivers that each stack has; the hearers of every option have one each. */
const PROMISED = {
  default: ({ alertname, severity }) => [alertname === 'Watchdog' || severity === 'none' ? NOBODY : '#agents'],
  'every option': ({ alertname, severity = '', team }) => {
    if (alertname === 'Watchdog') return ['dead-mans-switch'];
    if (severity === 'none') return [NOBODY];
    const own = { critical: 'pagerduty', warning: 'msteams', info: 'agents@example.com' }[severity] ?? '#agents';
    if (team !== 'platform') return [own];
    return [severity === 'critical' ? '#platform' : 'tickets', own];
  },
} as const satisfies Record<string, Hearers>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-routes-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Alertmanager's configuration out of its pod; what no branch takes goes to a receiver that nobody meant. */
function configOf(manifests: readonly Manifest[]): Config {
  const [workload] = workloads(manifests).filter(({ metadata }) => metadata.name === 'alertmanager');
  if (workload === undefined) throw new Error('the stack has no Alertmanager');
  const { files } = containerOf(manifests, workload, () => 'a-value-for-tests');
  const config = parse(files['/etc/alertmanager/alertmanager.yml'] ?? '') as Config;
  return {
    ...config,
    route: { ...config.route, receiver: ACCIDENT },
    receivers: [...config.receivers, { name: ACCIDENT }],
  };
}

/** The labels of every alert in the rule files, each with those that Prometheus and the series may add. */
function alertsOf(manifests: readonly Manifest[]): Labels[] {
  const rules = manifests
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-rules'))
    .flatMap(({ data }) => Object.values((data ?? {}) as Labels))
    .flatMap((text) => (parse(text) as { groups: { rules: { alert?: string; labels?: Labels }[] }[] }).groups)
    .flatMap((group) => group.rules);
  const alerts = rules.flatMap(({ alert, labels }) => (alert === undefined ? [] : [{ ...labels, alertname: alert }]));
  const added: readonly Labels[] = [{ namespace: 'monitoring' }, { team: 'platform', project: 'checkout' }];
  return [...new Map(alerts.map((labels) => [JSON.stringify(labels), labels])).values()].flatMap((labels) =>
    added.map((more) => ({ cluster: 'prod', ...more, ...labels })),
  );
}

/** The name of the receiver whose configuration has something. */
function receiverWith({ receivers }: Config, sign: string): string {
  const found = receivers.filter((receiver) => JSON.stringify(receiver).includes(sign));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} receivers have ${sign}`);
  return found[0].name;
}

/** What amtool says against an alert's way; nothing where it goes where it should. */
async function astray(file: string, config: Config, alert: Labels, hearers: Hearers): Promise<string[]> {
  const wanted = hearers(alert).map((sign) => receiverWith(config, sign));
  // What a template takes from the series may be anything.
  const labels = Object.entries(alert).map(([label, value]) => `${label}=${value.replaceAll(/\{\{.*?\}\}/g, 'any')}`);
  const flags = [`--config.file=${file}`, `--verify.receivers=${wanted.join(',')}`, '--no-version-check'];
  const { ended, stdout, stderr } = await run('amtool', ['config', 'routes', 'test', ...flags, ...labels]);
  return ended === 'code 0' ? [] : [`${labels.join(' ')}: ${stdout}${stderr}`];
}

/** Everything that goes astray, a few at a time. */
async function allAstray(config: Config, alerts: readonly Labels[], hearers: Hearers): Promise<string[]> {
  const file = join(mkdtempSync(join(folder, 'config-')), 'alertmanager.yml');
  writeFileSync(file, stringify(config));
  const waiting = [...alerts];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      found.push(...(await astray(file, config, next, hearers)));
    }
  };
  await Promise.all([work(), work(), work()]);
  return found;
}

describe.each(['default', 'every option'] as const)('in the stack "%s"', (name) => {
  const manifests = manifestsOf(stacks[name]);
  const config = configOf(manifests);
  const alerts = alertsOf(manifests);

  test('there are alerts of every severity', () => {
    const severities = new Set(alerts.map(({ severity }) => severity));
    expect([...severities].toSorted()).toEqual(['critical', 'info', 'none', 'warning']);
  });

  test('every alert reaches those who were to hear of it, and none the last resort', async () => {
    expect(await allAstray(config, alerts, PROMISED[name])).toEqual([]);
  });
});

describe('an alert that goes astray is seen:', () => {
  const manifests = manifestsOf(stacks['every option']);
  const config = configOf(manifests);
  const [critical] = alertsOf(manifests).filter(({ severity }) => severity === 'critical');

  test('a severity that nobody made a branch for', async () => {
    const alert = { ...critical, severity: 'terrible' };
    expect(await allAstray(config, [alert], PROMISED['every option'])).toHaveLength(1);
  });

  test('a branch that was forgotten', async () => {
    const route = { ...config.route, routes: [] };
    const alerts = critical === undefined ? [] : [critical];
    expect(await allAstray({ ...config, route }, alerts, PROMISED['every option'])).toHaveLength(1);
  });

  test('one that goes to others than promised', async () => {
    const alerts = critical === undefined ? [] : [critical];
    expect(await allAstray(config, alerts, () => ['tickets'])).toHaveLength(1);
  });
});
