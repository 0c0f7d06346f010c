import { Gateway, Loki, type Manifest, NodeAgent } from '../../src';
import { find, manifestsOf } from '../harness/manifests';
import { chartOf } from '../stacks/parts';

/** One workload of each kind: a front tier, its workers, a store alone, an agent on every node. */
const manifests = manifestsOf((app) => {
  const chart = chartOf(app);
  const gateway = new Gateway(chart, 'gateway', { workers: { count: 3, front: 4 } });
  new Loki(chart, 'loki');
  new NodeAgent(chart, 'node-agent', { gateway });
});

interface Spec {
  readonly replicas?: number;
  readonly serviceName?: string;
  readonly podManagementPolicy?: string;
  readonly selector: { readonly matchLabels: object };
  readonly volumeClaimTemplates?: readonly object[];
  readonly template: { readonly spec: { readonly volumes?: readonly { readonly name: string }[] } };
}

const spec = (kind: string, name: string): Spec => find(manifests, kind, name)['spec'] as Spec;
const services = (name: string): Manifest[] =>
  manifests.filter(({ kind, metadata }) => kind === 'Service' && metadata.name.startsWith(name));

test('pods of a Deployment are as many as it is told, have no names of their own and keep nothing', () => {
  const { replicas, template, ...rest } = spec('Deployment', 'gateway');
  expect(replicas).toBe(4);
  expect(Object.keys(rest)).toEqual(['selector']);
  expect(template.spec.volumes?.map(({ name }) => name)).toEqual(['config']);
  expect(services('gateway').filter(({ metadata }) => metadata.name === 'gateway-pods')).toEqual([]);
});

test('pods of a StatefulSet have names and a volume each, and start at the same time', () => {
  const workers = spec('StatefulSet', 'gateway-worker');
  expect(workers).toMatchObject({ replicas: 3, serviceName: 'gateway-worker-pods', podManagementPolicy: 'Parallel' });
  expect(workers.volumeClaimTemplates).toMatchObject([{ metadata: { name: 'data' } }]);
  expect(spec('StatefulSet', 'loki').replicas).toBe(1);
});

test('the names of its pods are there before the pods are ready', () => {
  expect(find(manifests, 'Service', 'gateway-worker-pods')['spec']).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
  });
});

test('a DaemonSet has no number', () => {
  expect(spec('DaemonSet', 'node-agent')).not.toHaveProperty('replicas');
});

test('two tiers of one part have pods and Services of their own', () => {
  const selectors = [
    spec('Deployment', 'gateway').selector.matchLabels,
    spec('StatefulSet', 'gateway-worker').selector.matchLabels,
    ...services('gateway').map(({ spec: of }) => (of as { readonly selector: object }).selector),
  ].map((labels) => JSON.stringify(labels));
  const [front, worker, ...served] = selectors;
  expect(front).not.toBe(worker);
  expect(served.sort()).toEqual([front, worker, worker].sort());
});
