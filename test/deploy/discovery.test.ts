import { isDeepStrictEqual } from 'node:util';
import { useCluster } from '../harness/cluster/cluster';
import { Deployment } from '../harness/cluster/deployment';
import { NODES } from '../harness/cluster/nodes';
import { PrometheusBeside, type Target } from '../harness/cluster/prometheus';
import { waitFor } from '../harness/process';
import { harmlessPod, watchingStack } from './watching';

const cluster = useCluster();
let deployment: Deployment;
let prometheus: PrometheusBeside;

beforeAll(async () => {
  deployment = new Deployment(cluster(), watchingStack);
  await deployment.rollOut();
  prometheus = await PrometheusBeside.start(cluster(), deployment.manifests, 'observability');
});

async function targets(choose: (target: Target) => boolean): Promise<readonly Target[]> {
  return (await prometheus.targets()).filter(choose);
}

/** Discovery takes a few seconds: gives the targets the time to become those that are expected, then compares. */
async function expectTargets(choose: (target: Target) => boolean, expected: readonly string[]): Promise<void> {
  const lines = async (): Promise<string[]> => (await targets(choose)).map(line).sort();
  const sorted = [...expected].sort();
  const asExpected = async (): Promise<boolean> => isDeepStrictEqual(await lines(), sorted);
  await waitFor('the targets', asExpected, 20_000).catch(() => undefined);
  expect(await lines()).toEqual(sorted);
}

/** A target in a line: its job, where it runs, its instance, and what is fetched from which port. */
function line({ labels, scrapeUrl }: Target): string {
  const { protocol, port, pathname } = new URL(scrapeUrl);
  const place = labels['node'] ?? `${labels['namespace'] ?? ''}/${labels['pod'] ?? ''}`;
  return [labels['cluster'], labels['job'], place, labels['instance'], `${protocol}${port}${pathname}`].join(' ');
}

const inStack = ({ labels }: Target): boolean => labels['namespace']?.startsWith('observability') === true;

test('each part of the stack is found with the labels that rules and dashboards ask for', async () => {
  const agents = await cluster().kubectl.get('pods', '-n', 'observability-node-agent');
  expect(agents).toHaveLength(NODES.length);
  await expectTargets(inStack, [
    'my-cluster alertmanager observability/alertmanager-0 alertmanager-0:9093 http:9093/metrics',
    'my-cluster gateway observability/gateway-0 gateway-0:8888 http:8888/metrics',
    'my-cluster gateway-ledger observability/gateway-0 gateway-0:8889 http:8889/metrics',
    'my-cluster gateway-recent observability/gateway-0 gateway-0:8890 http:8890/metrics',
    'my-cluster grafana observability/grafana-0 grafana-0:3000 http:3000/metrics',
    'my-cluster jaeger observability/jaeger-0 jaeger-0:8888 http:8888/metrics',
    'my-cluster loki observability/loki-0 loki-0:3100 http:3100/metrics',
    'my-cluster prometheus observability/prometheus-0 prometheus-0:9090 http:9090/metrics',
    ...agents.flatMap(({ metadata, spec }) => {
      const { nodeName } = spec as { readonly nodeName: string };
      const pod = `observability-node-agent/${metadata.name}`;
      return [
        `my-cluster node-agent ${pod} ${nodeName}:8888 http:8888/metrics`,
        `my-cluster node-agent-host ${pod} ${nodeName}:8889 http:8889/metrics`,
      ];
    }),
  ]);
});

test('each target is the address of the pod whose name it carries', async () => {
  const pods = await cluster().kubectl.get('pods', '-A');
  const addresses = new Map(pods.map(({ metadata, status }) => [metadata.name, (status as { podIP: string }).podIP]));
  for (const { labels, scrapeUrl } of await targets(inStack)) {
    expect([labels['pod'], new URL(scrapeUrl).hostname]).toEqual([labels['pod'], addresses.get(labels['pod'] ?? '')]);
  }
});

test('the kubelet of each node is found once for each of its three endpoints', async () => {
  await expectTargets(
    ({ labels }) => labels['node'] !== undefined,
    NODES.flatMap((node) => [
      `my-cluster cadvisor ${node} ${node} https:10250/metrics/cadvisor`,
      `my-cluster kubelet ${node} ${node} https:10250/metrics`,
      `my-cluster kubelet-resource ${node} ${node} https:10250/metrics/resource`,
    ]),
  );
});

test('alerts go to the pod of Alertmanager', async () => {
  const [pod] = await cluster().kubectl.get('pod', 'alertmanager-0', '-n', 'observability');
  const { podIP } = pod?.['status'] as { podIP: string };
  expect(await prometheus.alertmanagers()).toEqual([`http://${podIP}:9093/api/v2/alerts`]);
});

describe('what asks by annotation', () => {
  const scrape = { 'prometheus.io/scrape': 'true' };
  const ofService = ({ scrapePool }: Target): boolean => scrapePool === 'annotated-services';
  const pod = (namespace: string, name: string, annotations: Record<string, string>): object => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace, name, annotations, labels: { 'app.kubernetes.io/name': 'app' } },
    spec: harmlessPod(),
  });

  beforeAll(async () => {
    await cluster().kubectl.ask(['create', 'namespace', 'unrelated']);
    await cluster().kubectl.create(
      pod('shop', 'plain', scrape),
      pod('shop', 'moved', { ...scrape, 'prometheus.io/port': '9000', 'prometheus.io/path': '/stats' }),
      pod('shop', 'silent', {}),
      pod('unrelated', 'elsewhere', scrape),
      pod('billing', 'invoices-a', {}),
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { namespace: 'billing', name: 'invoices', annotations: scrape },
        spec: { selector: { 'app.kubernetes.io/name': 'app' }, ports: [{ name: 'web', port: 80, targetPort: 'http' }] },
      },
    );
  });

  test('a pod is found in the namespaces that were agreed, and only there', async () => {
    await expectTargets(
      ({ scrapePool }) => scrapePool === 'annotated-pods',
      [
        'my-cluster shop/app shop/moved moved:9000 http:9000/stats',
        'my-cluster shop/app shop/plain plain:8080 http:8080/metrics',
      ],
    );
    expect(await targets(({ labels }) => labels['namespace'] === 'unrelated')).toEqual([]);
  });

  test('a service is found by its pods, until they go', async () => {
    await expectTargets(ofService, [
      'my-cluster billing/invoices billing/invoices-a invoices-a:8080 http:8080/metrics',
    ]);
    await cluster().kubectl.ask(['delete', 'pod', 'invoices-a', '-n', 'billing', '--wait=false']);
    await expectTargets(ofService, []);
  });
});

test('the API server refused Prometheus nothing', async () => {
  expect(await prometheus.metric('prometheus_sd_kubernetes_failures_total')).toBe(0);
  expect(prometheus.program.output()).not.toContain('forbidden');
});

test('a refusal would have been seen', async () => {
  await cluster().kubectl.ask(['delete', 'rolebinding', '-n', 'shop', 'observability-prometheus']);
  const other = await PrometheusBeside.start(cluster(), deployment.manifests, 'observability');
  const refused = async (): Promise<boolean> => (await other.metric('prometheus_sd_kubernetes_failures_total')) > 0;
  await waitFor('a refusal', refused, 20_000, other.program);
  expect(other.program.output()).toMatch(/pods is forbidden.*namespace \\"shop\\"/);
});
