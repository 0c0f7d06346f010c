import { clusterOf } from './case';
import { cases } from './cases';
import type { Cluster } from './cluster';
import { Evaluator } from './evaluator';
import { type Party, type Protocol, title } from './party';
import type { ClusterPod } from './pods';

/** The pod that a cluster has under `namespace/name`. */
function podOf({ pods }: Cluster, name: string): ClusterPod {
  const pod = pods.find((candidate) => title(candidate) === name);
  if (pod === undefined) throw new Error(`there is no pod ${name}`);
  return pod;
}

const judgeOf = ({ manifests, namespaces }: Cluster): Evaluator =>
  new Evaluator(manifests, namespaces, 'pods are addresses too');

/** The ports of its containers on which one pod reaches another. */
function reached(judge: Evaluator, from: Party, to: ClusterPod): string[] {
  return to.ports
    .filter(({ containerPort, protocol }) => judge.allows(from, to, containerPort, protocol))
    .map(({ containerPort }) => `${title(from)} -> ${title(to)} ${containerPort}`);
}

describe('two stacks in one cluster', () => {
  const cluster = clusterOf(cases['beside another in one cluster']);
  const judge = judgeOf(cluster);
  const [a, b] = ['team-a', 'team-b'].map((team) => cluster.ours.filter(({ namespace }) => namespace.startsWith(team)));

  test('have the same parts', () => {
    expect(a).toHaveLength(14);
    expect(b).toHaveLength(14);
  });

  test('cannot reach one another', () => {
    const crossed = (from: readonly ClusterPod[] = [], to: readonly ClusterPod[] = []): string[] =>
      from.flatMap((one) => to.flatMap((other) => reached(judge, one, other)));
    expect([...crossed(a, b), ...crossed(b, a)]).toEqual([]);
    expect(crossed(a, a)).not.toEqual([]);
  });
});

describe('a pod that has no business with a stack', () => {
  const cluster = clusterOf(cases['as it comes']);
  const judge = judgeOf(cluster);
  const reachable = (name: string): string[] =>
    cluster.ours.flatMap((part) => reached(judge, podOf(cluster, name), part));

  test.each(['strange/stranger', 'strange/impostor', 'refused/agent', 'observability/lodger', 'kube-system/names-0'])(
    '%s reaches none of its parts',
    (name) => {
      expect(reachable(name)).toEqual([]);
    },
  );

  test('an agent in a namespace with the label reaches the gateway for telemetry and nothing else', () => {
    expect(reachable('agents/agent')).toEqual(
      [0, 1].flatMap((index) => [4317, 4318].map((port) => `agents/agent -> observability/gateway-${index} ${port}`)),
    );
  });

  test('an agent reaches no worker behind the front tier', () => {
    const workers = clusterOf(cases['with workers behind a front tier, and a proxy of models']);
    const open = workers.ours.flatMap((part) => reached(judgeOf(workers), podOf(workers, 'agents/agent'), part));
    expect(open).toEqual(
      [0, 1].flatMap((index) => [4317, 4318].map((port) => `agents/agent -> observability/gateway-${index} ${port}`)),
    );
  });

  test.each(['observability', 'observability-node-agent'])(
    'that lives in the namespace %s of the stack reaches nobody, and nobody reaches it',
    (namespace) => {
      const lodger = podOf(cluster, `${namespace}/lodger`);
      const others: Party[] = [...cluster.pods, cluster.at('198.51.100.7')].filter((party) => party !== lodger);
      const connected = others.filter(
        (other) =>
          judge.allows(lodger, other, 443) ||
          judge.allows(other, lodger, 443) ||
          judge.allows(lodger, other, 53, 'UDP'),
      );
      expect(connected.map(title)).toEqual([]);
    },
  );
});

describe('settings that name addresses', () => {
  const narrow = clusterOf(cases['with all addresses known']);
  const wide = clusterOf(cases['as it comes']);

  const rows: readonly [string, string, inside: string, outside: string, number, Protocol][] = [
    ['prometheus-0', 'the API server', '172.18.0.2', '172.18.0.3', 6443, 'TCP'],
    ['node-agent-0', 'the API server', '172.18.0.2', '10.96.0.1', 6443, 'TCP'],
    ['prometheus-0', 'kubelets', '172.18.0.255', '172.18.1.0', 10250, 'TCP'],
    ['prometheus-0', 'stores for remote write', '203.0.113.4', '203.0.114.4', 443, 'TCP'],
    ['prometheus-0', 'targets outside', '2001:db8:113::6', '2001:db8:114::6', 9443, 'TCP'],
    ['gateway-0', 'vendors', '203.0.113.5', '203.0.112.255', 443, 'TCP'],
    ['alertmanager-0', 'receivers', '2001:db8:113::1', '2001:db8:112:ffff::1', 443, 'TCP'],
    ['alertmanager-0', 'the mail server', '203.0.113.3', '198.51.100.7', 587, 'TCP'],
    ['grafana-0', 'a cache of names', '169.254.20.10', '169.254.20.11', 53, 'UDP'],
  ];

  test.each(rows)(
    'leave %s the way to %s at %s and close the one to %s',
    (name, _, inside, outside, port, protocol) => {
      const namespace = name.startsWith('node-agent') ? 'observability-node-agent' : 'observability';
      const part = podOf(narrow, `${namespace}/${name}`);
      const judge = judgeOf(narrow);
      const open = [inside, outside].filter((address) => judge.allows(part, narrow.at(address), port, protocol));
      expect(open).toEqual([inside]);
    },
  );

  test('close the ports that the API server does not use', () => {
    const server = (cluster: Cluster): number[] =>
      [443, 6443].filter((port) =>
        judgeOf(cluster).allows(
          podOf(cluster, 'observability-node-agent/node-agent-0'),
          cluster.at('172.18.0.2'),
          port,
        ),
      );
    expect(server(wide)).toEqual([443, 6443]);
    expect(server(narrow)).toEqual([6443]);
  });

  test('move name resolution to the servers that they name', () => {
    const answers = (cluster: Cluster, where: string): boolean =>
      judgeOf(cluster).allows(podOf(cluster, 'observability/grafana-0'), podOf(cluster, where), 53, 'UDP');
    expect(answers(narrow, 'dns/names-0')).toBe(true);
    expect(answers(narrow, 'dns/metrics-server')).toBe(false);
    expect(answers(wide, 'kube-system/names-0')).toBe(true);
  });
});
