import { useCluster } from '../harness/cluster/cluster';
import { Deployment } from '../harness/cluster/deployment';
import { watchingStack } from './watching';

const cluster = useCluster();

const prometheus = 'system:serviceaccount:observability:prometheus';
const nodeAgent = 'system:serviceaccount:observability-node-agent:node-agent';

beforeAll(async () => {
  await new Deployment(cluster(), watchingStack).rollOut();
  await cluster().kubectl.ask(['create', 'namespace', 'unrelated']);
});

/** What the API server's authorizer answers about an account. */
async function can(account: string, question: string): Promise<boolean> {
  const { stdout, stderr } = await cluster().kubectl.run(['auth', 'can-i', ...question.split(' '), `--as=${account}`]);
  const answer = stdout.trim();
  if (answer !== 'yes' && answer !== 'no') throw new Error(`can-i ${question}: ${stdout}${stderr}`);
  return answer === 'yes';
}

/** What an account may do in a namespace, a line for each kind of object. */
async function rights(account: string, namespace: string): Promise<string[]> {
  const where = ['--list', '--no-headers', '-n', namespace, `--as=${account}`];
  const lines = (await cluster().kubectl.ask(['auth', 'can-i', ...where])).trim().split('\n');
  return lines.map((line) => line.replaceAll(/\s+/g, ' '));
}

/** What an account may do beyond what every account may do, by namespace. */
async function extras(account: string): Promise<Record<string, string[]>> {
  const inNamespace = async (namespace: string): Promise<[string, string[]]> => {
    const everybody = await rights('system:serviceaccount:unrelated:nobody', namespace);
    const own = await rights(account, namespace);
    return [namespace, own.filter((line) => !everybody.includes(line)).sort()];
  };
  return Object.fromEntries(await Promise.all([...WATCHED, ...OTHERS].map(inNamespace)));
}

const WATCHED = ['observability', 'observability-node-agent', 'shop', 'billing'];
const OTHERS = ['unrelated', 'default', 'kube-system'];

/** The same for all namespaces of a list. */
function each(namespaces: readonly string[], lines: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, lines]));
}

test('every account may look up its own rights, so the lists below are not empty by mistake', async () => {
  expect(await rights('system:serviceaccount:unrelated:nobody', 'unrelated')).toContain(
    'selfsubjectaccessreviews.authorization.k8s.io [] [] [create]',
  );
});

describe('Prometheus', () => {
  test.each(WATCHED)('finds targets in %s', async (namespace) => {
    for (const kind of ['endpointslices', 'pods', 'services']) {
      expect(await can(prometheus, `list ${kind} -n ${namespace}`)).toBe(true);
      expect(await can(prometheus, `watch ${kind} -n ${namespace}`)).toBe(true);
    }
  });

  test('finds nodes and may scrape their kubelets, and not talk to pods through them', async () => {
    expect(await can(prometheus, 'list nodes')).toBe(true);
    expect(await can(prometheus, 'get nodes --subresource=metrics')).toBe(true);
    expect(await can(prometheus, 'get nodes --subresource=proxy')).toBe(false);
  });

  test('reads no secrets and no configuration, not even its own', async () => {
    for (const where of ['-A', '-n observability', '-n shop', '-n kube-system']) {
      expect(await can(prometheus, `list secrets ${where}`)).toBe(false);
      expect(await can(prometheus, `list configmaps ${where}`)).toBe(false);
    }
  });

  test('sees nothing of a namespace that it was not told to watch', async () => {
    for (const where of ['-A', '-n unrelated']) expect(await can(prometheus, `list pods ${where}`)).toBe(false);
  });

  test('may do nothing else', async () => {
    const nodes = ['nodes [] [] [get list watch]', 'nodes/metrics [] [] [get]'];
    const found = ['endpointslices.discovery.k8s.io', 'pods', 'services'].map(
      (kind) => `${kind} [] [] [get list watch]`,
    );
    expect(await extras(prometheus)).toEqual({
      ...each(WATCHED, [...found, ...nodes].sort()),
      ...each(OTHERS, nodes),
    });
  });
});

describe('the node agent', () => {
  test('looks up pods and namespaces everywhere, and reads no secrets', async () => {
    expect(await can(nodeAgent, 'list pods -A')).toBe(true);
    expect(await can(nodeAgent, 'list namespaces')).toBe(true);
    expect(await can(nodeAgent, 'list secrets -A')).toBe(false);
    expect(await can(nodeAgent, 'list secrets -n observability-node-agent')).toBe(false);
  });

  test('may do nothing else', async () => {
    const lines = ['namespaces [] [] [get list watch]', 'pods [] [] [get list watch]'];
    expect(await extras(nodeAgent)).toEqual(each([...WATCHED, ...OTHERS], lines));
  });
});

test.each(['alertmanager', 'gateway', 'grafana', 'jaeger', 'loki'])('%s may do what everybody may do', async (part) => {
  const account = `system:serviceaccount:observability:${part}`;
  expect(await can(account, 'list pods -n observability')).toBe(false);
  expect(await extras(account)).toEqual(each([...WATCHED, ...OTHERS], []));
});

test('only pods that use the Kubernetes API hold a token for it', async () => {
  const pods = await cluster().kubectl.get('pods', '-A');
  const holders = pods.filter(({ spec }) =>
    (spec as { volumes?: { name: string }[] }).volumes?.some(({ name }) => name.startsWith('kube-api-access')),
  );
  const parts = holders.map(({ metadata }) => metadata.labels?.['app.kubernetes.io/instance'] ?? metadata.name);
  expect([...new Set(parts)].sort()).toEqual(['node-agent', 'prometheus']);
});
