import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { alert } from '../alert';
import { spoken } from '../words';
import { type Troubles, troublesOf } from './troubles';

/** Scrapes that are thrown away as a whole, and then samples. */
const TROUBLES: Troubles = {
  'scrapes with too many samples': prometheusMetrics.scrapesBeyondSampleLimit,
  'scrapes that are too large': prometheusMetrics.scrapesBeyondBodyLimit,
  'scrapes with too many or too long labels': prometheusMetrics.scrapesBeyondLabelLimits,
  'samples that are there already': prometheusMetrics.scrapeDuplicates,
  'samples that are out of order': prometheusMetrics.scrapeOutOfOrder,
  'samples with a time out of bounds': prometheusMetrics.scrapeOutOfBounds,
  'samples that are too old': prometheusMetrics.samplesTooOld,
};

export const samplesRejected = alert(
  'SamplesRejected',
  {
    severity: 'warning',
    for: '15m',
    /** Time in which something must have been thrown away. */
    window: '10m',
  },
  ({ window }) => ({
    when: troublesOf(TROUBLES, window),
    summary: 'Prometheus throws samples away.',
    description: `{{ $labels.pod }} threw away {{ $value | humanize }} {{ $labels.trouble }} within ${spoken(window)}.`,
  }),
);
