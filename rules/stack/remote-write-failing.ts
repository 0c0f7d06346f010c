import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_REMOTE_STORE } from './labels';

export const remoteWriteFailing = alert(
  'RemoteWriteFailing',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    criticalAfter: '2h',
    /** Share of the samples that the store refuses for good. */
    threshold: ratio(0.01),
    /** What the share is of: the samples that were sent in it. */
    window: '10m',
    /** Samples that must have been sent in the window. */
    atLeastSamples: 1000,
  },
  ({ threshold, window, atLeastSamples }) => {
    const sent = sum(increase(select(prometheusMetrics.remoteSamples), window), BY_REMOTE_STORE);
    const failed = sum(increase(select(prometheusMetrics.remoteSamplesFailed), window), BY_REMOTE_STORE);
    return {
      when: and(above(share(failed, sent), threshold), atLeast(sent, counted(atLeastSamples))),
      summary: 'A remote store refuses samples.',
      description: `{{ $labels.remote_name }} refused {{ $value | humanizePercentage }} of the samples of {{ $labels.pod }} within ${spoken(window)}. They are lost there.`,
    };
  },
);
