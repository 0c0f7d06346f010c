import { allMetrics, metricGroups } from '../../charts/metrics';
import { type Metric, counter, gauge, histogram, otel, up } from '../../src/catalogue';
import { contradictions, faults } from './lint';

const metrics = allMetrics();

/** Programs of others break the rules here; their names are what they are. */
const AS_THEY_ARE = [
  'ALERTS_FOR_STATE is in timestamp and does not say so',
  'container_memory_rss is in bytes and does not say so',
  'kubelet_evictions is a counter and does not end in _total',
  'loki_ingester_wal_disk_usage_percent is in ratio and does not say so',
  'pg_stat_activity_max_tx_duration is in seconds and does not say so',
  'pg_stat_database_deadlocks is a counter and does not end in _total',
  'pg_stat_database_xact_commit is a counter and does not end in _total',
  'pg_stat_database_xact_rollback is a counter and does not end in _total',
];

test('there are facts about everything that runs', () => {
  expect(metrics.length).toBeGreaterThan(300);
  expect(metricGroups().filter((group) => Object.keys(group.metrics).length === 0)).toEqual([]);
});

test('every metric says what it is in a sentence, is called after its kind and unit, and has bounded labels', () => {
  expect(metrics.flatMap(faults).sort()).toEqual(AS_THEY_ARE);
});

test('two metrics of one name have the same facts', () => {
  expect(contradictions(metrics)).toEqual([]);
});

test('what the gateway or an agent sends has a name in OpenTelemetry, unless a connector named it', () => {
  const unnamed = metrics.filter((metric) => metric.origin !== 'real' && metric.otel === undefined);
  expect(unnamed.filter(({ name }) => !name.startsWith('traces_')).map(({ name }) => name)).toEqual([]);
});

describe('a fault is found', () => {
  const facts = { unit: 'count', help: 'Things that were done.' } as const;

  test.each<[string, Metric, string]>([
    ['a counter by its name', counter('things', facts), 'things is a counter and does not end in _total'],
    ['a gauge by its name', gauge('things_total', facts), 'things_total ends in _total and is no counter'],
    [
      'a histogram by its name',
      histogram('wait_count', { ...facts, unit: 'seconds' }),
      'wait_count ends like a series of a histogram',
    ],
    ['a unit that the name hides', gauge('size', { ...facts, unit: 'bytes' }), 'size is in bytes and does not say so'],
    [
      'a unit that the name denies',
      gauge('wait_seconds', { ...facts, unit: 'milliseconds' }),
      'wait_seconds is in milliseconds and says seconds',
    ],
    ['a count that says a unit', gauge('wait_seconds', facts), 'wait_seconds is in count and says seconds'],
    [
      'a ratio that is a percentage',
      gauge('use_percent', { ...facts, unit: 'count' }),
      'use_percent is in count and says percent',
    ],
    ['a name with a dash', gauge('some-things', facts), 'some-things is no name in Prometheus'],
    [
      'a session as label',
      gauge('things', { ...facts, labels: ['session_id'] }),
      'things has session_id, which is unbounded',
    ],
    [
      'a person as label',
      gauge('things', { ...facts, labels: ['user_email'] }),
      'things has user_email, which is unbounded',
    ],
    ['a label with a dot', gauge('things', { ...facts, labels: ['agent.name'] }), 'things cannot have agent.name'],
    ["Prometheus' own label", gauge('things', { ...facts, labels: ['__name__'] }), 'things cannot have __name__'],
    ['a label of the target', gauge('things', { ...facts, labels: ['job'] }), 'things has job, which Prometheus sets'],
    ['a label twice', gauge('things', { ...facts, labels: ['a', 'a'] }), 'things has a twice'],
    ['no help', gauge('things', { unit: 'count', help: 'Things' }), 'things has no sentence that helps: "Things"'],
    [
      'buckets that fall',
      histogram('wait_seconds', { ...facts, unit: 'seconds', buckets: [2, 1] }),
      'wait_seconds has buckets that do not grow',
    ],
  ])('%s', (_, metric, fault) => {
    expect(faults(metric)).toContain(fault);
  });

  test('the same name with other facts', () => {
    expect(contradictions([up, gauge('up', { ...facts, unit: 'boolean' })])).toEqual(['up']);
    expect(contradictions([otel.gauge('a.b', facts), otel.gauge('a_b', facts)])).toEqual(['a_b']);
    expect(contradictions([up, up])).toEqual([]);
  });
});
