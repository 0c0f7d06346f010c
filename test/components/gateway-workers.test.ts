import { parse } from 'yaml';
import { Gateway, type GatewayProps, Inventory, type Manifest, mermaid, render, secretKey } from '../../src';
import { wideReport } from '../../src/kubernetes/report';
import { litellm } from '../../src/providers';
import { App } from 'cdk8s';
import { fileOf } from '../harness/config-maps';
import { find, manifestsOf } from '../harness/manifests';
import { podSpec } from '../harness/pod';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const tls = { certificate: secretKey('tls', 'tls.crt'), key: secretKey('tls', 'tls.key') };
const token = secretKey('otlp', 'token');
const gateway = (props: GatewayProps): readonly Manifest[] =>
  manifestsOf((app) => new Gateway(chartOf(app), 'gateway', props));
const front = (props: GatewayProps): Manifest => find(gateway(props), 'Deployment', 'gateway');
const workers = (props: GatewayProps): Manifest => find(gateway(props), 'StatefulSet', 'gateway-worker');

interface FrontConfig {
  readonly exporters: Readonly<Record<string, { readonly resolver: { static: { hostnames: readonly string[] } } }>>;
}

test('the front tier knows every worker by the name that the StatefulSet gives it, and no other', () => {
  const manifests = gateway({ workers: { count: 3 } });
  const { replicas, serviceName } = find(manifests, 'StatefulSet', 'gateway-worker')['spec'] as {
    readonly replicas: number;
    readonly serviceName: string;
  };
  const names = Array.from({ length: replicas }, (_, ordinal) => `gateway-worker-${ordinal}.${serviceName}.agents.svc`);
  const { exporters } = parse(fileOf(manifests, 'gateway-config', 'config.yaml')) as FrontConfig;
  for (const { resolver } of Object.values(exporters)) {
    expect(resolver.static.hostnames).toEqual(names.map((name) => `${name}:4317`));
  }
  expect(find(manifests, 'Service', serviceName)['spec']).toMatchObject({ clusterIP: 'None' });
});

test('the front tier has two pods unless it is told another number, and no volume', () => {
  expect(front({ workers: { count: 3 } })['spec']).toMatchObject({ replicas: 2 });
  expect(front({ workers: { count: 3, front: 5 } })['spec']).toMatchObject({ replicas: 5 });
  expect(podSpec(front({ workers: { count: 3 } })).volumes?.map(({ name }) => name)).toEqual(['config']);
});

test('senders are let in at the front tier, which alone has the certificate and the token', () => {
  const props = { workers: { count: 2 }, tls, token };
  const secrets = (workload: Manifest): string[] =>
    (podSpec(workload).volumes ?? []).flatMap(({ secret }) => secret?.secretName ?? []);
  expect(secrets(front(props))).toEqual(['otlp', 'tls']);
  expect(secrets(workers(props))).toEqual([]);
  expect(fileOf(gateway(props), 'gateway-worker-config', 'config.yaml')).not.toMatch(/bearertokenauth|cert_file/);
});

test('what users say about the pods is about the workers, and where they run about both', () => {
  const about = { nodeSelector: { pool: 'a' }, tolerations: [{ operator: 'Exists' }], priorityClass: 'high' };
  const props = { workers: { count: 2 }, ...about, env: [{ name: 'TZ', value: 'UTC' }] };
  for (const workload of [front(props), workers(props)]) {
    expect(podSpec(workload)).toMatchObject({
      nodeSelector: { pool: 'a' },
      tolerations: [{ operator: 'Exists' }],
      priorityClassName: 'high',
    });
  }
  const hasZone = (workload: Manifest): boolean =>
    podSpec(workload).containers[0]?.env?.some(({ name }) => name === 'TZ') ?? false;
  expect([hasZone(front(props)), hasZone(workers(props))]).toEqual([false, true]);
});

test("a user's own change of configuration is about what counts", () => {
  const manifests = gateway({ workers: { count: 2 }, config: () => ({ mine: 1 }) });
  expect(fileOf(manifests, 'gateway-worker-config', 'config.yaml')).toBe('mine: 1\n');
  expect(fileOf(manifests, 'gateway-config', 'config.yaml')).toContain('load_balancing');
});

test('pods of either go on listening for a moment when they are to stop', () => {
  const drain = { lifecycle: { preStop: { sleep: { seconds: 5 } } } };
  const props = { workers: { count: 2 } };
  for (const workload of [front(props), workers(props)]) expect(podSpec(workload).containers).toMatchObject([drain]);
});

test.each([
  [{ count: 0 }, 'workers.count is 0: say a whole number of at least 1'],
  [{ count: 2.5 }, 'workers.count is 2.5'],
  [{ count: 2, front: 0 }, 'workers.front is 0'],
])('%j is no number of pods', (number, problem) => {
  expect(problemsOf((app) => new Gateway(chartOf(app), 'gateway', { workers: number }))).toContain(problem);
});

describe('a proxy in a namespace that is not ours', () => {
  const app = new App();
  const providers = [litellm({ proxies: [], namespace: 'models', pods: { app: 'proxy' } })];
  new Gateway(chartOf(app), 'gateway', { workers: { count: 2 }, providers });
  const manifests = render(app).map(({ manifest }) => manifest);

  test('is drawn, reached by those who count', () => {
    expect(mermaid(Inventory.of(app).edges)).toContain('\n  gateway_workers -->|metrics| litellm\n');
  });

  test('is reached on its port alone, so there is nothing wide to report', () => {
    expect(find(manifests, 'NetworkPolicy', 'gateway-worker')['spec']).toMatchObject({
      egress: expect.arrayContaining([
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'models' } },
              podSelector: { matchLabels: { app: 'proxy' } },
            },
          ],
          ports: [{ port: 4000, protocol: 'TCP' }],
        },
      ]) as unknown,
    });
    expect(wideReport(Inventory.of(app).edges)).toBe('');
  });

  test('gets no policy of ours: who may call it is for others to say', () => {
    expect(manifests.filter(({ metadata }) => metadata.namespace === 'models')).toEqual([]);
  });
});
