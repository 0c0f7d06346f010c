import { Duration, type App } from 'cdk8s';
import {
  Alertmanager,
  Gateway,
  Grafana,
  Jaeger,
  Loki,
  type Manifest,
  NodeAgent,
  Prometheus,
  type RuleGroup,
  secretKey,
  slack,
  vector,
} from '../src';
import { emptyDashboard } from './dashboards/empty';
import { find, manifestsOf, workloads } from './harness/manifests';
import { chartOf } from './stacks/parts';

const CHECKSUM = 'signalbox/config-checksum';

interface Template {
  readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
}

const template = (workload: Manifest): Template => (workload['spec'] as { readonly template: Template }).template;

const agents = (channel: string) => ({ default: slack({ channel, url: secretKey('slack', 'url') }) });
const rule: RuleGroup = {
  name: 'sky',
  rules: [{ alert: 'Sky', when: vector(1), severity: 'info', summary: 'There.', description: 'It is there.' }],
};
const dashboard = emptyDashboard('drawn', 'A title');
const redrawn = emptyDashboard('drawn', 'Another title');

type Program = (app: App) => void;

/** The pod template of the part called `part` in a program. */
const pod = (program: Program): Template => {
  const workload = workloads(manifestsOf(program)).find(({ metadata }) => metadata.name === 'part');
  if (workload === undefined) throw new Error('the program has no part');
  return template(workload);
};

/** A program before and after a change of configuration. */
const rolling: readonly (readonly [what: string, before: Program, after: Program])[] = [
  [
    'another retention of Loki',
    (app) => new Loki(chartOf(app), 'part'),
    (app) => new Loki(chartOf(app), 'part', { retention: Duration.days(7) }),
  ],
  [
    'another retention of Jaeger',
    (app) => new Jaeger(chartOf(app), 'part'),
    (app) => new Jaeger(chartOf(app), 'part', { retention: Duration.days(3) }),
  ],
  [
    'a Prometheus that Jaeger is connected to later',
    (app) => new Jaeger(chartOf(app), 'part'),
    (app) => {
      const jaeger = new Jaeger(chartOf(app), 'part');
      jaeger.connect(new Prometheus(chartOf(app, 'other', 'other'), 'prometheus', { cluster: 'test' }));
    },
  ],
  [
    'another channel of Alertmanager',
    (app) => new Alertmanager(chartOf(app), 'part', { notify: agents('#a') }),
    (app) => new Alertmanager(chartOf(app), 'part', { notify: agents('#b') }),
  ],
  [
    'another processor of the gateway',
    (app) => new Gateway(chartOf(app), 'part'),
    (app) => new Gateway(chartOf(app), 'part', { stages: [{ processors: { 'filter/x': {} } }] }),
  ],
  [
    'other namespaces of the node agent',
    (app) => new NodeAgent(chartOf(app), 'part', { gateway: new Gateway(chartOf(app, 'b', 'b'), 'gateway') }),
    (app) =>
      new NodeAgent(chartOf(app), 'part', {
        gateway: new Gateway(chartOf(app, 'b', 'b'), 'gateway'),
        logsOf: ['shop'],
      }),
  ],
  [
    'another data source of Grafana',
    (app) => new Grafana(chartOf(app), 'part'),
    (app) => new Grafana(chartOf(app), 'part', { datasources: [new Loki(chartOf(app, 'b', 'b'), 'loki')] }),
  ],
  [
    "a user's own change of configuration",
    (app) => new Loki(chartOf(app), 'part'),
    (app) => new Loki(chartOf(app), 'part', { config: (native) => ({ ...native, target: 'all' }) }),
  ],
];

test.each(rolling)('%s rolls the pods, by a new checksum and nothing else', (_, before, after) => {
  const [first, second] = [pod(before), pod(after)];
  expect(second.metadata.annotations?.[CHECKSUM]).not.toBe(first.metadata.annotations?.[CHECKSUM]);
  const annotations = { ...second.metadata.annotations, [CHECKSUM]: first.metadata.annotations?.[CHECKSUM] };
  expect({ ...second, metadata: { ...second.metadata, annotations } }).toEqual(first);
});

const prometheus =
  (change: object): Program =>
  (app) =>
    new Prometheus(chartOf(app), 'part', { cluster: 'test', ...change });
const grafana =
  (shown: typeof dashboard): Program =>
  (app) =>
    new Grafana(chartOf(app), 'part', { dashboards: [shown] });

/** Changes that a running program reads by itself. */
const reloaded: readonly (readonly [what: string, before: Program, after: Program])[] = [
  ['another rule', prometheus({}), prometheus({ rules: [rule] })],
  ['another target', prometheus({}), prometheus({ staticTargets: [{ job: 'db', addresses: ['db:9187'] }] })],
  ['another interval', prometheus({}), prometheus({ interval: Duration.seconds(15) })],
  ['a dashboard that is drawn anew', grafana(dashboard), grafana(redrawn)],
];

test.each(reloaded)('%s leaves the pods alone', (_, before, after) => {
  expect(pod(after)).toEqual(pod(before));
  expect(manifestsOf(after)).not.toEqual(manifestsOf(before));
});

test('what is written down decides, so a pod does not roll for nothing', () => {
  const loki: Program = (app) => new Loki(chartOf(app), 'part');
  const relabelled: Program = (app) => new Loki(chartOf(app), 'part', { network: { allowFrom: [{ a: 'b' }] } });
  expect(pod(relabelled)).toEqual(pod(loki));
  expect(find(manifestsOf(relabelled), 'NetworkPolicy', 'part')).not.toEqual(
    find(manifestsOf(loki), 'NetworkPolicy', 'part'),
  );
});
