import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { alert } from '../alert';
import { spoken } from '../words';
import { jobsOf } from './jobs';
import { type Troubles, troublesOf } from './troubles';

const TROUBLES: Troubles = {
  'writing its log': prometheusMetrics.walWritesFailed,
  'reading its log': prometheusMetrics.walCorruptions,
  'cutting its log': prometheusMetrics.walTruncationsFailed,
  'writing a checkpoint': prometheusMetrics.checkpointsFailed,
  'cutting the head': prometheusMetrics.headTruncationsFailed,
  'reading chunks of the head': prometheusMetrics.chunkCorruptions,
  'compacting blocks': prometheusMetrics.compactionsFailed,
  'reading blocks': prometheusMetrics.blockReloadsFailed,
};

export const prometheusStorageFailing = alert(
  'PrometheusStorageFailing',
  {
    severity: 'warning',
    for: '30m',
    criticalAfter: '6h',
    /** Time in which it must have failed once; a compaction is tried every two hours. */
    window: '3h',
  },
  ({ window }, context) => {
    // Loki has a log of the same make, under the same names.
    const job = jobsOf(context, prometheusMetrics.ready);
    if (job === undefined) return undefined;
    return {
      when: troublesOf(TROUBLES, window, { job }),
      summary: 'Prometheus cannot write or read its store.',
      description: `{{ $labels.pod }} failed at {{ $labels.trouble }} {{ $value | humanize }} times within ${spoken(window)}.`,
    };
  },
);
