import { above, and, atLeast, counted, divide, increase, plus, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { eachSignal } from './each-signal';
import { BY_POD } from './labels';
import { notJaeger } from './not-jaeger';

export const telemetryRefused = alert(
  'TelemetryRefused',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '1h',
    /** Share of the items that are sent back to their senders. */
    threshold: ratio(0.01),
    /** What the share is of: the items that came in it. */
    window: '10m',
    /** Items that must have come in the window. */
    atLeastItems: 100,
  },
  ({ threshold, window, atLeastItems }, context) => ({
    when: eachSignal(
      (metrics) => {
        const refused = sum(increase(select(metrics.refused, notJaeger(context)), window), BY_POD);
        // A collector counts both from the first item on.
        const came = plus(sum(increase(select(metrics.accepted), window), BY_POD), refused);
        return and(divide(refused, above(came, 0)), atLeast(came, counted(atLeastItems)));
      },
      (refused) => above(refused, threshold),
    ),
    summary: 'A collector refuses telemetry.',
    description: `{{ $labels.pod }} sent back {{ $value | humanizePercentage }} of the {{ $labels.signal }} that came within ${spoken(window)}: its memory, or what is behind it, is full.`,
  }),
);
