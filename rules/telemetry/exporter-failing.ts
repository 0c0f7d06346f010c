import { above, atLeast, counted, divide, firstOf, increase, plus, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { eachSignal } from './each-signal';
import { BY_EXPORTER } from './labels';
import { notJaeger } from './not-jaeger';

export const exporterFailing = alert(
  'ExporterFailing',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '15m',
    /** Share of what is sent on that the backend refuses for good. */
    threshold: ratio(0.01),
    /** What the share is of: what was sent in it. */
    window: '15m',
    /** Spans, log records or points that must have been sent in the window. */
    atLeastItems: 100,
  },
  ({ threshold, window, atLeastItems }, context) => ({
    when: eachSignal(
      ({ sent, sendFailed }) => {
        const failed = sum(increase(select(sendFailed, notJaeger(context)), window), BY_EXPORTER);
        // An exporter that never succeeded has not counted a success.
        const tried = firstOf(plus(sum(increase(select(sent), window), BY_EXPORTER), failed), failed);
        return divide(failed, atLeast(tried, counted(atLeastItems)));
      },
      (share) => above(share, threshold),
    ),
    summary: 'A backend refuses telemetry for good.',
    description: `{{ $value | humanizePercentage }} of the {{ $labels.signal }} that {{ $labels.job }} sent to {{ $labels.exporter }} within ${spoken(window)} were refused for good: they are lost.`,
  }),
);
