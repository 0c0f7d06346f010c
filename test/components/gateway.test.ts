import { Duration } from 'cdk8s';
import { type GatewaySettings, type Stage, gatewayConfig } from '../../src/components/collector/gateway-config';
import { CLEANING } from '../../src/components/collector/privacy/privacy';
import { claudeCode, codex, framework } from '../../src/providers';
import { type Path, paths, typeOf } from '../harness/collector-paths';
import { gatewaySettings, sink, vendor } from '../stacks/gateway-settings';

const KINDS = ['metrics', 'logs', 'traces'] as const;
const logs = sink('otlp_http/loki');
const traces = sink('otlp_grpc/jaeger');
const tailSampling = { share: 0.1, slowerThan: Duration.seconds(10), wait: Duration.seconds(20) };
/** Everything that a gateway can have behind its door. */
const everything: Partial<GatewaySettings> = {
  providers: [claudeCode(), codex(), framework()],
  logs,
  traces,
  vendors: [vendor('otlp_http/v', ...KINDS)],
  debug: 'basic',
  tailSampling,
};

const config = (change: Partial<GatewaySettings> = {}) => gatewayConfig({ ...gatewaySettings, ...change });
/** The ways of what senders send, of one kind. */
const ways = (kind: string, change: Partial<GatewaySettings> = {}): Path[] => paths(config(change), kind, 'otlp');
/** Where it ends, each place once. */
const ends = (kind: string, change: Partial<GatewaySettings> = {}): string[] => [
  ...new Set(ways(kind, change).map(({ to }) => to)),
];

const SCRAPED = ['prometheus/ledger', 'prometheus/recent'];

describe('what is received', () => {
  test('is counted and dropped where there is no store', () => {
    for (const kind of KINDS) expect(ends(kind).sort()).toEqual(SCRAPED);
  });

  test('is stored by its kind: logs and traces in their stores, metrics nowhere but on the scraped endpoints', () => {
    const stores = { logs, traces };
    expect(ends('metrics', stores).sort()).toEqual(SCRAPED);
    expect(ends('logs', stores).sort()).toEqual(['otlp_http/loki', ...SCRAPED].sort());
    expect(ends('traces', stores).sort()).toEqual(['otlp_grpc/jaeger', ...SCRAPED].sort());
  });

  test('is copied to a vendor as far as the vendor is told to get it', () => {
    const copies = { logs, vendors: [vendor('otlp_http/v', 'traces', 'metrics')] };
    expect(KINDS.filter((kind) => ends(kind, copies).includes('otlp_http/v'))).toEqual(['metrics', 'traces']);
    expect(KINDS.filter((kind) => ends(kind, { vendors: [vendor('otlp_http/v', 'logs')] }).length === 3)).toEqual([
      'logs',
    ]);
  });

  test('is printed only for debugging, and then all of it', () => {
    for (const kind of KINDS) expect(ends(kind, { debug: 'detailed' })).toContain('debug');
    expect(config({ debug: 'detailed' }).exporters).toMatchObject({ debug: { verbosity: 'detailed' } });
    expect(config().exporters).not.toHaveProperty('debug');
  });

  test('is cleaned on its way to everybody who stores or prints it, by every processor in its order', () => {
    for (const kind of KINDS) {
      const kept = ways(kind, everything).filter(({ to }) => !SCRAPED.includes(to));
      expect(kept.length).toBeGreaterThanOrEqual(2);
      const cleaning: readonly string[] = [...CLEANING[kind].door, ...CLEANING[kind].store];
      for (const { via } of kept) expect(via.filter((id) => cleaning.includes(id))).toEqual(cleaning);
    }
  });

  test('is counted with nothing of a log or a span that would not be stored', () => {
    for (const kind of ['logs', 'traces'] as const) {
      for (const { via } of ways(kind, everything)) expect(via).toEqual(expect.arrayContaining(CLEANING[kind].door));
    }
  });
});

describe('the answer to a sender', () => {
  /** Components that may say no. */
  const refusing = (id: string): boolean => ['memory_limiter', 'tail_sampling'].includes(typeOf(id));
  const batch = (id: string): boolean => typeOf(id) === 'batch';

  // A refusal behind the fork would make senders repeat what others have taken already, and it would count twice.
  test.each(KINDS)('about %s waits for nothing behind the fork that could refuse', (kind) => {
    for (const { via } of ways(kind, everything)) {
      const fork = via.indexOf('forward/received');
      const answered = via.findIndex(batch);
      expect(fork).toBeGreaterThan(0);
      expect(answered).toBeGreaterThan(fork);
      expect(via.slice(fork, answered).filter(refusing)).toEqual([]);
    }
  });

  test('is no, before anything is counted, when memory runs out', () => {
    for (const kind of KINDS) for (const { via } of ways(kind, everything)) expect(via[0]).toBe('memory_limiter');
  });
});

test("the user's stages come after the memory limiter and before cleaning and counting, in order and by kind", () => {
  const stages: Stage[] = [
    { processors: { 'filter/a': { x: 1 }, 'transform/a': {} } },
    { processors: { 'resource/b': { y: 2 } }, kinds: ['logs'] },
  ];
  const door = (kind: string): readonly string[] => ways(kind, { logs, stages })[0]?.via ?? [];
  expect(door('metrics').slice(0, 4)).toEqual(['memory_limiter', 'filter/a', 'transform/a', CLEANING.metrics.door[0]]);
  expect(door('logs').slice(0, 4)).toEqual(['memory_limiter', 'filter/a', 'transform/a', 'resource/b']);
  expect(door('traces').slice(0, 4)).toEqual(['memory_limiter', 'filter/a', 'transform/a', CLEANING.traces.door[0]]);
  expect(config({ stages }).processors).toMatchObject({ 'filter/a': { x: 1 }, 'resource/b': { y: 2 } });
});

describe('the ledger', () => {
  const counting = (kind: string): Path[] =>
    ways(kind, everything).filter(({ via }) => via.includes('signal_to_metrics/count'));

  test.each(KINDS)('counts %s, and is nothing that a vendor gets', (kind) => {
    expect([...new Set(counting(kind).map(({ to }) => to))].sort()).toEqual(SCRAPED);
  });

  test('makes delta of what is cumulative before the labels go that tell streams apart', () => {
    for (const { via } of counting('metrics')) {
      expect(via.indexOf('cumulative_to_delta')).toBeGreaterThan(0);
      expect(via.indexOf('cumulative_to_delta')).toBeLessThan(via.indexOf('transform/normalise'));
    }
  });

  test('counts before traces are sampled, and what the filter takes out', () => {
    for (const { via } of counting('traces')) {
      expect(via).not.toContain('tail_sampling');
      expect(via).not.toContain('filter/noise');
    }
  });
});
