import { Yaml } from 'cdk8s';
import { useCluster } from '../harness/cluster/cluster';
import { Deployment } from '../harness/cluster/deployment';
import { type Finished, waitFor } from '../harness/process';
import { harmlessPod, privilegedPod, watchingStack } from './watching';

const cluster = useCluster();

beforeAll(async () => {
  await new Deployment(cluster(), watchingStack).rollOut();
});

/** Creates a StatefulSet of one pod, as a part would be. */
function createStatefulSet(namespace: string, name: string, pod: object): Promise<Finished> {
  const labels = { app: name };
  const manifest = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace },
    spec: { serviceName: name, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: pod } },
  };
  return cluster().kubectl.run(['create', '-f', '-'], Yaml.stringify(manifest));
}

/** The phase of a StatefulSet's pod, or why there is none. */
async function fate(namespace: string, name: string): Promise<string | undefined> {
  const { kubectl } = cluster();
  const of = `--field-selector=reason=FailedCreate,involvedObject.name=${name}`;
  const [event] = await kubectl.get('events', '-n', namespace, of);
  const [pod] = await kubectl.get('pods', '-n', namespace, '-l', `app=${name}`);
  const phase = (pod?.['status'] as { phase?: string } | undefined)?.phase;
  return phase === 'Running' ? phase : (event?.['message'] as string | undefined);
}

test('the namespace of the stack gives a privileged pod a warning, and no place', async () => {
  const { ended, stderr } = await createStatefulSet('observability', 'intruder', privilegedPod());
  expect(ended).toBe('code 0');
  expect(stderr).toContain('would violate PodSecurity "restricted:latest": privileged');
  expect(await waitFor('a verdict', () => fate('observability', 'intruder'), 20_000)).toContain(
    'is forbidden: violates PodSecurity "restricted:latest": privileged',
  );
});

test("the node agent's namespace takes a privileged pod", async () => {
  const { ended, stderr } = await createStatefulSet('observability-node-agent', 'guest', privilegedPod());
  expect({ ended, stderr }).toEqual({ ended: 'code 0', stderr: '' });
  expect(await waitFor('a verdict', () => fate('observability-node-agent', 'guest'), 20_000)).toBe('Running');
});

test('the namespace of the stack takes a pod that asks for nothing', async () => {
  const { ended, stderr } = await createStatefulSet('observability', 'neighbour', harmlessPod());
  expect({ ended, stderr }).toEqual({ ended: 'code 0', stderr: '' });
  expect(await waitFor('a verdict', () => fate('observability', 'neighbour'), 20_000)).toBe('Running');
});

test('the node agent itself needs more than `baseline`, so its namespace is not wider than it must be', async () => {
  const level = ['label', '--overwrite', '--dry-run=server', 'namespace'];
  const enforce = (namespace: string, name: string): Promise<Finished> =>
    cluster().kubectl.run([...level, namespace, `pod-security.kubernetes.io/enforce=${name}`]);
  expect((await enforce('observability-node-agent', 'baseline')).stderr).toMatch(/node-agent-\w+.*hostPath/);
});
