import type { Behaviour, Expected } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('prometheus');
const TROUBLES = {
  'scrapes with too many samples': 'prometheus_target_scrapes_exceeded_sample_limit_total',
  'scrapes that are too large': 'prometheus_target_scrapes_exceeded_body_size_limit_total',
  'scrapes with too many or too long labels': 'prometheus_target_scrape_pool_exceeded_label_limits_total',
  'samples that are there already': 'prometheus_target_scrapes_sample_duplicate_timestamp_total',
  'samples that are out of order': 'prometheus_target_scrapes_sample_out_of_order_total',
  'samples with a time out of bounds': 'prometheus_target_scrapes_sample_out_of_bounds_total',
  'samples that are too old': 'prometheus_tsdb_too_old_samples_total',
} as const;

const every = (values: string, instance = 'a') =>
  Object.fromEntries(Object.values(TROUBLES).map((metric) => [series(metric, { ...POD, instance }), values]));
const rejected = Object.keys(TROUBLES).map((trouble): Expected => ({
  severity: 'warning',
  labels: { ...POD, trouble },
  description: `prometheus-0 threw away 40 ${trouble} within 10 minutes.`,
}));

const still = rejected.map(({ severity, labels }): Expected => ({ severity, labels }));

export const behaviour: Behaviour = {
  alert: 'SamplesRejected',
  scenarios: [
    {
      says: 'fires when something was thrown away for a quarter of an hour, and resolves once nothing was for ten minutes',
      series: { ...every('0x5 2+2x30 62x20'), ...every('0x5 2+2x30 62x20', 'b') },
      then: [
        { at: '20m', firing: [], pending: rejected },
        { at: '21m', firing: rejected },
        { at: '44m', firing: still },
        { at: '45m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when something was thrown away once, and when Prometheus counts anew',
      series: { ...every('0x5 3x30'), ...every('9x10 0x25', 'b') },
      then: [{ at: '20m', firing: [] }],
    },
  ],
};
