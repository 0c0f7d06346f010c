import { App, Chart } from 'cdk8s';
import {
  Inventory,
  type Manifest,
  Observability,
  type ObservabilityProps,
  ObservabilityStack,
  heartbeat,
  type RuleGroup,
  render,
  secretKey,
  slack,
  vector,
} from '../../src';
import { wideReport } from '../../src/kubernetes/report';
import { emptyDashboard } from '../dashboards/empty';
import { fileOf } from '../harness/config-maps';
import { find, workloads } from '../harness/manifests';

const required: ObservabilityProps = {
  cluster: 'prod-eu-1',
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) },
};

function stack(props: Partial<ObservabilityProps> = {}): {
  readonly app: App;
  readonly manifests: readonly Manifest[];
} {
  const app = new App();
  new Observability(app, 'observability', { ...required, ...props });
  return { app, manifests: render(app).map(({ manifest }) => manifest) };
}

/** As `charts/main.ts` has it. */
const plain = stack().manifests;

const namespaces = (manifests: readonly Manifest[]): string[] =>
  manifests
    .filter(({ kind }) => kind === 'Namespace')
    .map(({ metadata }) => metadata.name)
    .sort();

test('the whole stack is seven parts', () => {
  expect(
    workloads(plain)
      .map(({ metadata }) => metadata.name)
      .sort(),
  ).toEqual(['alertmanager', 'gateway', 'grafana', 'jaeger', 'loki', 'node-agent', 'prometheus']);
});

test('the stack lives in two namespaces, of which the privileged one holds nothing but the node agent', () => {
  const { manifests } = stack({ namespace: 'watch' });
  expect(namespaces(manifests)).toEqual(['watch', 'watch-node-agent']);
  const privileged = workloads(manifests).filter(({ metadata }) => metadata.namespace === 'watch-node-agent');
  expect(privileged.map(({ metadata }) => metadata.name)).toEqual(['node-agent']);
});

test('in each namespace nobody talks to anybody unless a policy says so', () => {
  for (const namespace of ['observability', 'observability-node-agent']) {
    expect(find(plain, 'NetworkPolicy', 'default-deny', namespace)['spec']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  }
});

test('namespaces that somebody else makes are left to them', () => {
  const { manifests } = stack({ createNamespaces: false });
  expect(namespaces(manifests)).toEqual([]);
  expect(manifests.filter(({ metadata }) => metadata.name === 'default-deny')).toEqual([]);
});

test('without a node agent there is no privileged namespace', () => {
  const { manifests } = stack({ nodeAgent: 'off' });
  expect(namespaces(manifests)).toEqual(['observability']);
  expect(workloads(manifests).filter(({ kind }) => kind === 'DaemonSet')).toEqual([]);
});

test('in a chart of the user the stack takes the namespace of that chart', () => {
  const app = new App();
  new ObservabilityStack(new Chart(app, 'platform', { namespace: 'platform' }), 'stack', required);
  expect(namespaces(render(app).map(({ manifest }) => manifest))).toEqual(['platform', 'platform-node-agent']);
});

test('rules and dashboards of the user come beside those about the stack', () => {
  const rules: RuleGroup = {
    name: 'mine',
    rules: [{ alert: 'Mine', when: vector(1), severity: 'info', summary: 'So.', description: 'It is so.' }],
  };
  const { manifests } = stack({ rules: [rules], dashboards: [emptyDashboard('mine')] });
  const files = Object.keys(find(manifests, 'ConfigMap', 'prometheus-rules')['data'] as object);
  expect(files).toEqual(expect.arrayContaining(['mine.yaml', 'stack-liveness.yaml', 'stack-prometheus.yaml']));
  for (const uid of ['mine', 'stack-health']) {
    expect(find(manifests, 'ConfigMap', `grafana-dashboard-${uid}`)['data']).toHaveProperty([`${uid}.json`]);
  }
});

test('every part is scraped, Prometheus and Grafana too', () => {
  const config = fileOf(plain, 'prometheus-config', 'prometheus.yml');
  for (const job of ['alertmanager', 'gateway', 'gateway-ledger', 'grafana', 'jaeger', 'loki', 'prometheus']) {
    expect(config).toContain(`job_name: observability/${job}\n`);
  }
});

test('the parts know of each other: traces of metrics, alerts of rules, dashboards of all four stores', () => {
  expect(fileOf(plain, 'jaeger-config', 'config.yaml')).toContain('http://prometheus.observability.svc:9090');
  expect(fileOf(plain, 'prometheus-config', 'prometheus.yml')).toContain('service-name=alertmanager');
  const sources = fileOf(plain, 'grafana-datasources', 'datasources.yaml');
  expect([...sources.matchAll(/\buid: (\w+)$/gm)].map(([, uid]) => uid)).toEqual([
    'prometheus',
    'loki',
    'jaeger',
    'alertmanager',
  ]);
});

// Part and stack disagree: the part moves, and the namespace that is made for it stays empty.
test('the namespace that the node agent is told is the one that is made', () => {
  const { manifests } = stack({ nodeAgent: { namespace: 'node' } });
  expect(namespaces(manifests)).toEqual(['node', 'observability']);
});

// The settings of a part take the place of those of the stack, so that naming one opens the others again.
test('a network setting of one part leaves the others of the stack in force', () => {
  const network = {
    apiServer: { cidrs: ['192.0.2.1/32'] },
    nodes: { cidrs: ['192.0.2.0/24'] },
    egress: ['198.51.100.0/24'],
  };
  const { app } = stack({ network, prometheus: { network: { allowFrom: [{ team: 'sre' }] } } });
  expect(wideReport(Inventory.of(app).edges)).toBe('');
});

test('what a stack does without is worth a look, and nothing is when all is there', () => {
  const look = (props: Partial<ObservabilityProps>): string[] =>
    Inventory.of(stack(props).app).warnings.flatMap((warn) => warn());
  expect(look({})).toEqual([
    'alerts name their runbook without a link: set runbookUrl',
    'alerts name their panel without a link: set grafana.externalUrl',
    'the link that silences an alert leads into the cluster: set alertmanager.externalUrl',
    'nobody notices when the stack itself is down: set notify.heartbeat, a service outside the cluster',
  ]);
  expect(
    look({
      runbookUrl: 'https://example.com/runbooks',
      grafana: { externalUrl: 'https://grafana.example.com' },
      alertmanager: { externalUrl: 'https://alerts.example.com' },
      notify: { ...required.notify, heartbeat: heartbeat({ url: secretKey('dead-mans-switch', 'url') }) },
    }),
  ).toEqual([]);
});
