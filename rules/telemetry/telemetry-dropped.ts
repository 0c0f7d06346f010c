import { above, increase, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { eachSignal } from './each-signal';
import { BY_EXPORTER } from './labels';
import { notJaeger } from './not-jaeger';

export const telemetryDropped = alert(
  'TelemetryDropped',
  {
    severity: 'warning',
    for: '2m',
    criticalAfter: '30m',
    /** In which something was lost. */
    window: '10m',
  },
  ({ window }, context) => ({
    when: eachSignal(
      ({ notQueued }) => sum(increase(select(notQueued, notJaeger(context)), window), BY_EXPORTER),
      (lost) => above(lost, 0),
    ),
    summary: 'Telemetry is lost because a queue is full.',
    description: `{{ $labels.job }} lost {{ $value | printf "%.0f" }} {{ $labels.signal }} within ${spoken(window)}: the queue to {{ $labels.exporter }} had no room. What they count is counted.`,
  }),
);
