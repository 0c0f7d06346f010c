import { readFileSync } from 'node:fs';
import { counter, gauge, processMetrics, scrapeMetrics, serviceGraphMetrics, spanMetrics } from '../../src/catalogue';
import { alertmanagerMetrics } from '../../src/components/alertmanager/metrics';
import { collectorMetrics } from '../../src/components/collector/metrics';
import { jaegerMetrics } from '../../src/components/jaeger/metrics';
import { lokiMetrics } from '../../src/components/loki/metrics';
import { prometheusMetrics } from '../../src/components/prometheus/metrics';
import { exposition } from '../harness/exposition';
import { waitFor } from '../harness/process';
import { program } from '../harness/programs';
import { type Exposed, type Metrics, differences, missing, unseenLabels } from './self-metrics/compare';
import { type Other, gossiper, remoteWriter } from './self-metrics/other-settings';
import { LivingStack } from './self-metrics/stack';
import { TroubledCollector } from './self-metrics/troubled-collector';

// The lists of metrics against the real programs with the configuration of the default stack, and beside it against
// programs in trouble, or with settings of larger stacks, for what the default stack does not show by itself.
// Grafana and the kubelet cannot run here.

const stack = new LivingStack();
const troubled = new TroubledCollector();
const others: Other[] = [];

interface Listed {
  readonly metrics: Metrics;
  /** Endpoints to look at. */
  readonly ask: () => readonly Promise<Exposed>[];
  /** Metrics that nothing here brings about: why, and how the code of the program writes the name. */
  readonly absent?: Readonly<Record<string, readonly [why: string, program: string, written: string]>>;
}

const lists: Readonly<Record<string, Listed>> = {
  Prometheus: {
    metrics: prometheusMetrics,
    ask: () => [stack.metrics('prometheus'), ...others.map((other) => other.metrics())],
  },
  Alertmanager: {
    metrics: alertmanagerMetrics,
    ask: () => [stack.metrics('alertmanager'), ...others.map((other) => other.metrics())],
  },
  'the collector': { metrics: collectorMetrics, ask: () => [stack.metrics('gateway'), troubled.metrics()] },
  'the gateway about services': {
    metrics: { ...spanMetrics, ...serviceGraphMetrics },
    ask: () => [stack.metrics('gateway')],
  },
  Loki: {
    metrics: lokiMetrics,
    ask: () => [stack.metrics('loki')],
    absent: {
      loki_distributor_ingester_append_timeouts_total: [
        'an ingester would have to hang',
        'loki',
        'distributor_ingester_append_timeouts_total',
      ],
      loki_ingester_wal_corruptions_total: [
        'its log would have to be damaged',
        'loki',
        'loki_ingester_wal_corruptions_total',
      ],
      loki_objstore_bucket_operation_duration_seconds: [
        'it would have to have an object store',
        'loki',
        'objstore_bucket_operation_duration_seconds',
      ],
      loki_objstore_bucket_operation_failures_total: [
        'it would have to have an object store',
        'loki',
        'objstore_bucket_operation_failures_total',
      ],
      loki_query_scheduler_discarded_requests_total: [
        'thousands of queries would have to wait',
        'loki',
        'discarded_requests_total',
      ],
    },
  },
  Jaeger: {
    metrics: jaegerMetrics,
    ask: () => [stack.metrics('jaeger')],
    absent: {
      otelcol_exporter_enqueue_failed_spans_total: [
        'its store would have to hang',
        'jaeger',
        'otelcol_exporter_enqueue_failed_spans',
      ],
    },
  },
};

/** What each program exposes, at the end of what is done to it. */
const exposed: Record<string, readonly Exposed[]> = {};
const notThere = (name: string): string[] => missing(lists[name]?.metrics ?? {}, exposed[name] ?? []);

beforeAll(async () => {
  const started = await Promise.allSettled([
    stack.start(),
    troubled.start(),
    remoteWriter().then((other) => others.push(other)),
    gossiper().then((other) => others.push(other)),
  ]);
  for (const one of started) if (one.status === 'rejected') throw one.reason;
  await waitFor(
    'everything to be exposed',
    async () => {
      for (const [name, { ask }] of Object.entries(lists)) exposed[name] = await Promise.all(ask());
      const late = Object.entries(lists).flatMap(([name, { absent = {} }]) =>
        notThere(name).filter((metric) => !(metric in absent)),
      );
      if (late.length > 0) throw new Error(`not there: ${late.join()}`);
      return true;
    },
    40_000,
  );
}, 120_000);
afterAll(async () => {
  await Promise.all([stack.end(), troubled.end(), ...others.map((other) => other.end())]);
}, 60_000);

describe.each(Object.entries(lists))('%s', (name, { metrics, absent = {} }) => {
  test('exposes every metric that is listed, but for those with a reason', () => {
    expect(notThere(name).sort()).toEqual(Object.keys(absent).sort());
  });

  test('exposes them as the kind that is listed, with no label that is not', () => {
    expect(differences(metrics, exposed[name] ?? [])).toEqual([]);
  });
});

test.each(Object.values(lists).flatMap(({ absent = {} }) => Object.entries(absent)))(
  '%s is not seen here, but its program knows it',
  (_, [, file, written]) => {
    expect(readFileSync(program(file)).includes(written)).toBe(true);
  },
);

test('every label that is listed is on a series somewhere', () => {
  const everywhere = Object.values(exposed).flat();
  expect(Object.values(lists).flatMap(({ metrics }) => unseenLabels(metrics, everywhere))).toEqual([]);
});

test.each(['Prometheus', 'Alertmanager', 'Loki'])('%s exposes what every program in Go does', (name) => {
  const [own = new Map<string, never>()] = exposed[name] ?? [];
  expect(missing(processMetrics, [own])).toEqual([]);
  expect(differences(processMetrics, [own])).toEqual([]);
});

test('Prometheus adds to every scrape what is listed', async () => {
  const listed = Object.values(scrapeMetrics).map(({ name }) => name);
  expect(await stack.added()).toEqual(expect.arrayContaining(listed));
});

test('a metric of another name, kind or label is found out', () => {
  const page = [exposition('# TYPE things_total counter\nthings_total{a="1",b="2"} 3\n')];
  const facts = { unit: 'count', help: '' } as const;
  const things = { things: counter('things_total', { ...facts, labels: ['a', 'b'] }) };
  expect([missing(things, page), differences(things, page)]).toEqual([[], []]);
  expect(missing({ misspelt: counter('thing_total', facts) }, page)).toEqual(['thing_total']);
  const wrong = { wrong: gauge('things_total', { ...facts, labels: ['b', 'c'] }) };
  expect(differences(wrong, page)).toEqual(['things_total is a counter', 'things_total has the label a']);
  expect(unseenLabels(wrong, page)).toEqual(['things_total never has the label c']);
});
