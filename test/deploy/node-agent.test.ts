import { logql } from '../e2e/ask';
import { useCluster } from '../harness/cluster/cluster';
import { Deployment } from '../harness/cluster/deployment';
import type { LiveObject } from '../harness/cluster/kubectl';
import { NodeAgentBeside } from '../harness/cluster/node-agent';
import { Life } from '../harness/life';
import { waitFor } from '../harness/process';
import { harmlessPod, watchingStack } from './watching';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

const cluster = useCluster();
let life: Life;
let agent: NodeAgentBeside;
let pod: LiveObject;

/** Runs a Deployment in `shop`, and the node agent on the node that its pod came to. */
beforeAll(async () => {
  const deployment = new Deployment(cluster(), watchingStack);
  await deployment.rollOut();
  const { kubectl } = cluster();
  const labels = { app: 'checkout' };
  const template = { metadata: { labels }, spec: harmlessPod() };
  await kubectl.create({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { namespace: 'shop', name: 'checkout' },
    spec: { selector: { matchLabels: labels }, template },
  });
  pod = await waitFor(
    'the pod to be scheduled',
    async () =>
      (await kubectl.get('pods', '-n', 'shop', '-l', 'app=checkout')).find(({ spec }) => nodeOf(spec) !== undefined),
    30_000,
  );
  life = new Life(deployment.manifests, {
    namespace: 'observability',
    parts: ['loki', 'gateway'],
    secrets: () => 'secret',
  });
  await life.start();
  const node = nodeOf(pod['spec']) ?? '';
  agent = await NodeAgentBeside.start(cluster(), deployment.manifests, node, life.addresses);
}, 120_000);
afterAll(() => life.end(), 60_000);

function nodeOf(spec: unknown): string | undefined {
  return (spec as { readonly nodeName?: string }).nodeName;
}

const written = ({ metadata }: LiveObject) => ({
  namespace: metadata.namespace ?? '',
  name: metadata.name,
  uid: metadata.uid,
});

test("a line of a pod's log is in Loki under its namespace and workload, with level and trace", async () => {
  agent.writeLog(
    written(pod),
    'shop',
    JSON.stringify({ level: 'error', msg: 'card refused', trace_id: TRACE, span_id: SPAN }),
    'a line that is not JSON',
  );
  const streams = await waitFor(
    'the lines to be stored',
    async () => {
      const found = await logql(life.url('loki', 3100), '{k8s_namespace_name="shop", k8s_deployment_name="checkout"}');
      return found.flatMap(({ values }) => values).length === 2 && found;
    },
    60_000,
    agent.program,
  );
  const labelsOf = (text: string) =>
    streams.find(({ values }) => values.some(([, line]) => line.includes(text)))?.stream;
  expect(labelsOf('card refused')).toMatchObject({
    k8s_cluster_name: 'my-cluster',
    k8s_container_name: 'shop',
    k8s_pod_name: pod.metadata.name,
    trace_id: TRACE,
    span_id: SPAN,
    severity_text: 'error',
  });
  // What a program writes is in its line; as an attribute only what everybody may know is kept.
  expect(labelsOf('card refused')).not.toHaveProperty('msg');
  expect(labelsOf('not JSON')).toMatchObject({ k8s_pod_name: pod.metadata.name });
});

test('what the collectors themselves write is left alone, so that nothing goes round in circles', async () => {
  const stack = await cluster().kubectl.get('pods', '-n', 'observability', '-l', 'app.kubernetes.io/instance=gateway');
  const agents = await cluster().kubectl.get('pods', '-n', 'observability-node-agent');
  for (const collector of [...stack, ...agents])
    agent.writeLog(written(collector), 'otel-collector', 'round and round');
  const [loki] = await cluster().kubectl.get('pods', '-n', 'observability', '-l', 'app.kubernetes.io/name=loki');
  if (loki === undefined) throw new Error('there is no pod of Loki');
  agent.writeLog(written(loki), 'loki', 'written later than the others');
  const find = (text: string) => logql(life.url('loki', 3100), `{k8s_namespace_name=~".+"} |= "${text}"`);
  await waitFor('the later line', async () => (await find('written later')).length > 0, 60_000, agent.program);
  expect(await find('round and round')).toEqual([]);
});

test('the node tells how it is', async () => {
  const names = ['system_memory_usage_bytes', 'system_filesystem_usage_bytes', 'system_cpu_time_seconds_total'];
  await waitFor(
    'host metrics',
    async () => {
      const text = await agent.hostMetrics();
      return names.every((name) => text.includes(`\n${name}{`));
    },
    60_000,
    agent.program,
  );
});

test('the API server refused the node agent nothing', () => {
  expect(agent.program.output()).not.toMatch(/forbidden/i);
});
