import { asksForName, callTo } from './calls';
import { type Case, clusterOf } from './case';
import { cases } from './cases';
import { Cluster } from './cluster';
import { flowsOf } from './flows';
import { type Party, title } from './party';

/** Flows in short, without the numbers of pods: two pods of a part have the same. */
function short(stack: Case, why?: string): string[] {
  const flows = flowsOf(clusterOf(stack)).filter((flow) => why === undefined || flow.why === why);
  const name = (party: Party): string => title(party).replace(/^.*\//, '').replace(/-\d$/, '');
  const lines = flows.map(({ from, to, port, why: reason }) => `${name(from)} -> ${name(to)} ${port} ${reason}`);
  return [...new Set(lines)].sort();
}

test('the flows of a stack as it comes are those that its reader would draw', () => {
  const asking = ['alertmanager', 'gateway', 'grafana', 'jaeger', 'node-agent', 'prometheus'];
  const api = ['10.96.0.1 443', '172.18.0.2 6443', 'fd00:10:96::1 443', 'fd00:172:18::2 6443'];
  const drawn = [
    'agent -> gateway 4317 telemetry',
    'agent -> gateway 4318 telemetry',
    'alertmanager -> 2001:db8:113::1 443 notifications',
    'alertmanager -> 203.0.113.1 443 notifications',
    'gateway -> jaeger 4317 export by otlp_grpc/jaeger',
    'gateway -> loki 3100 export by otlp_http/loki',
    'gateway -> proxy 4000 scrape by prometheus/clients',
    'grafana -> alertmanager 9093 queries',
    'grafana -> jaeger 16686 queries',
    'grafana -> loki 3100 queries',
    'grafana -> prometheus 9090 queries',
    'jaeger -> prometheus 9090 span metrics',
    'node-agent -> gateway 4317 export by otlp_grpc/gateway',
    'prometheus -> 172.18.0.3 10250 scrape',
    'prometheus -> alertmanager 9093 alerts',
    'prometheus -> alertmanager 9093 scrape',
    'prometheus -> fd00:172:18::3 10250 scrape',
    'prometheus -> gateway 8888 scrape',
    'prometheus -> gateway 8889 scrape',
    'prometheus -> gateway 8890 scrape',
    'prometheus -> grafana 3000 scrape',
    'prometheus -> jaeger 8888 scrape',
    'prometheus -> loki 3100 scrape',
    'prometheus -> node-agent 8888 scrape',
    'prometheus -> node-agent 8889 scrape',
    'prometheus -> prometheus 9090 scrape',
    ...api.map((server) => `node-agent -> ${server} pod metadata`),
    ...api.map((server) => `prometheus -> ${server} discovery`),
    ...asking.map((part) => `${part} -> names 53 names`),
  ];
  expect(short(cases['as it comes'])).toEqual(drawn.sort());
});

describe('where workers share the ledger', () => {
  const workers = cases['with workers behind a front tier, and a proxy of models'];

  test('senders reach the front tier alone, which reaches each worker, and stores are reached by workers', () => {
    const flows = short(workers).filter((flow) => /^agent |gateway/.test(flow) && !flow.endsWith('names'));
    expect(flows).toEqual([
      'agent -> gateway 4317 telemetry',
      'agent -> gateway 4318 telemetry',
      'gateway -> gateway-worker 4317 export by load_balancing/logs',
      'gateway -> gateway-worker 4317 export by load_balancing/metrics',
      'gateway -> gateway-worker 4317 export by load_balancing/traces',
      'gateway-worker -> 2001:db8:113::5 443 export by otlp_http/vendor',
      'gateway-worker -> 203.0.113.5 443 export by otlp_http/vendor',
      'gateway-worker -> jaeger 4317 export by otlp_grpc/jaeger',
      'gateway-worker -> loki 3100 export by otlp_http/loki',
      'gateway-worker -> proxy 4001 scrape by prometheus/clients',
      'node-agent -> gateway 4317 export by otlp_grpc/gateway',
      'prometheus -> gateway 8888 scrape',
      'prometheus -> gateway-worker 8888 scrape',
      'prometheus -> gateway-worker 8889 scrape',
      'prometheus -> gateway-worker 8890 scrape',
    ]);
  });

  test('each worker is sent to, and the first alone asks the proxy', () => {
    const flows = flowsOf(clusterOf(workers));
    const ends = (why: string, end: 'from' | 'to'): string[] => [
      ...new Set(flows.filter((flow) => flow.why === why).map((flow) => title(flow[end]))),
    ];
    expect(ends('export by load_balancing/metrics', 'to')).toEqual(
      [0, 1, 2].map((index) => `observability/gateway-worker-${index}`),
    );
    expect(ends('scrape by prometheus/clients', 'from')).toEqual(['observability/gateway-worker-0']);
  });

  test('a worker too few is no flow but an error', () => {
    const { stack, surroundings } = clusterOf(workers);
    const fewer = stack.map((manifest) =>
      manifest.kind === 'StatefulSet' && manifest.metadata.name === 'gateway-worker'
        ? { ...manifest, spec: { ...(manifest['spec'] as object), replicas: 2 } }
        : manifest,
    );
    expect(() => flowsOf(new Cluster(fewer, surroundings))).toThrow(
      'there is no pod gateway-worker-2 with a name under gateway-worker-pods in observability',
    );
  });
});

test('only what asks for it is scraped where Prometheus looks for targets by itself', () => {
  const scraped = short(cases['with every kind of peer, and no addresses known'], 'scrape');
  expect(scraped.filter((line) => /cart|private|database|ledger/.test(line))).toEqual([
    'prometheus -> cart 8080 scrape',
    'prometheus -> database 9187 scrape',
    'prometheus -> ledger 7000 scrape',
    'prometheus -> ledger 7001 scrape',
  ]);
});

test('notifications go where the secrets say', () => {
  expect(short(cases['with every kind of peer, and no addresses known'], 'notifications')).toEqual([
    'alertmanager -> 2001:db8:113::1 443 notifications',
    'alertmanager -> 2001:db8:113::2 8443 notifications',
    'alertmanager -> 2001:db8:113::3 587 notifications',
    'alertmanager -> 2001:db8:113::7 443 notifications',
    'alertmanager -> 203.0.113.1 443 notifications',
    'alertmanager -> 203.0.113.2 8443 notifications',
    'alertmanager -> 203.0.113.3 587 notifications',
    'alertmanager -> 203.0.113.7 443 notifications',
  ]);
});

test('parts alone resolve no names but those that they call', () => {
  expect(short(cases['of parts that nothing is wired to'], 'names')).toEqual([
    'alertmanager -> names 53 names',
    'node-agent -> names 53 names',
    'prometheus -> names 53 names',
  ]);
});

test('a configuration that names a Service which is not there is no flow but an error', () => {
  const { stack, surroundings } = clusterOf(cases['as it comes']);
  const withoutLoki = stack.filter(({ kind, metadata }) => kind !== 'Service' || metadata.name !== 'loki');
  expect(() => flowsOf(new Cluster(withoutLoki, surroundings))).toThrow('there is no Service loki in observability');
});

test.each([
  ['https://example.com/path', 'example.com', 443, true],
  ['http://example.com', 'example.com', 80, true],
  ['https://example.com:8443', 'example.com', 8443, true],
  ['loki.observability.svc:3100', 'loki.observability.svc', 3100, true],
  ['203.0.113.9:443', '203.0.113.9', 443, false],
  ['http://[2001:db8::1]:9090/x', '2001:db8::1', 9090, false],
])('%s is a call to %s on port %i', (address, host, port, named) => {
  const call = callTo(address, 'test');
  expect(call).toEqual({ host, port, why: 'test' });
  expect(asksForName(call)).toBe(named);
});

test('an address without a port is no call', () => {
  expect(() => callTo('loki.observability.svc', 'test')).toThrow('names no port');
});
