import { above, rate, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { eachSignal } from './each-signal';
import { notJaeger } from './not-jaeger';

export const telemetryRefused = alert(
  'TelemetryRefused',
  {
    severity: 'warning',
    for: '10m',
    criticalAfter: '1h',
    /** In which something must have been refused, again and again. */
    window: '5m',
  },
  ({ window }, context) => ({
    when: eachSignal(
      ({ refused }) =>
        sum(rate(select(refused, notJaeger(context)), window), { by: ['cluster', 'namespace', 'job', 'pod'] }),
      (refused) => above(refused, 0),
    ),
    summary: 'A collector refuses telemetry.',
    description:
      '{{ $labels.pod }} sends {{ $value | printf "%.1f" }} {{ $labels.signal }} a second back to their senders: its memory, or what is behind it, is full.',
  }),
);
