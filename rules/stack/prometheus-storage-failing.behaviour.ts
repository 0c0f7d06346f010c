import type { Behaviour, Expected } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('prometheus');
const TROUBLES = {
  'writing its log': 'prometheus_tsdb_wal_writes_failed_total',
  'reading its log': 'prometheus_tsdb_wal_corruptions_total',
  'cutting its log': 'prometheus_tsdb_wal_truncations_failed_total',
  'writing a checkpoint': 'prometheus_tsdb_checkpoint_creations_failed_total',
  'cutting the head': 'prometheus_tsdb_head_truncations_failed_total',
  'reading chunks of the head': 'prometheus_tsdb_mmap_chunk_corruptions_total',
  'compacting blocks': 'prometheus_tsdb_compactions_failed_total',
  'reading blocks': 'prometheus_tsdb_reloads_failures_total',
} as const;
const METRICS = Object.values(TROUBLES);

const every = (values: string, labels = POD, instance = 'a') =>
  Object.fromEntries(METRICS.map((metric) => [series(metric, { ...labels, instance }), values]));
const failed = (times: string): Expected[] =>
  Object.keys(TROUBLES).map((trouble) => ({
    severity: 'warning',
    labels: { ...POD, trouble },
    description: `prometheus-0 failed at ${trouble} ${times} times within 3 hours.`,
  }));
const waits = Object.keys(TROUBLES).map((trouble): Expected => ({ severity: 'critical', labels: { ...POD, trouble } }));

const failing = (severity: 'warning' | 'critical'): Expected[] => [
  { severity, labels: { ...POD, trouble: 'compacting blocks' } },
];

export const behaviour: Behaviour = {
  alert: 'PrometheusStorageFailing',
  scenarios: [
    {
      says: 'fires half an hour after each trouble, and resolves when there was none for three hours; what Loki counts under the same names is none',
      interval: '15m',
      series: {
        ...every('0 0 1x25'),
        ...every('0 0 1x25', POD, 'b'),
        ...every('0+9x27', inPod('loki')),
        ...every('5x27', inPod('prometheus', 1)),
      },
      then: [
        { at: '45m', firing: [], pending: [...failed('2'), ...waits] },
        { at: '60m', firing: failed('2') },
        { at: '180m', firing: failed('2'), pending: waits },
        { at: '195m', firing: [], pending: [] },
      ],
    },
    {
      says: 'gets critical when a trouble comes again and again for six hours',
      interval: '15m',
      series: { [series(TROUBLES['compacting blocks'], { ...POD, instance: 'a' })]: '0+1x30' },
      then: [
        { at: '360m', firing: failing('warning'), pending: failing('critical') },
        { at: '375m', firing: [...failing('warning'), ...failing('critical')], pending: [] },
      ],
    },
    {
      says: 'stays silent when Prometheus counts anew',
      interval: '15m',
      series: every('9x10 0x10'),
      then: [{ at: '300m', firing: [], pending: [] }],
    },
  ],
};
