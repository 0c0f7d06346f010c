import { telemetryRecords } from '../../src/catalogue/telemetry';
import { above, counted, increase, matches, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';

export const telemetryFromUnknownClients = alert(
  'TelemetryFromUnknownClients',
  {
    severity: 'info',
    for: '15m',
    /** Records of clients that nobody named, in the window. */
    threshold: counted(100),
    /** What is counted: the records that came in it. */
    window: '1h',
  },
  ({ threshold, window }) => {
    // Not logs: the lines of pods come by the same door and are of no client.
    const others = select(telemetryRecords, { client: 'other', signal: matches('metrics|traces') });
    return {
      when: above(sum(increase(others, window), { by: ['cluster', 'signal'] }), threshold),
      summary: 'Telemetry arrives from clients that are not configured.',
      description: `{{ $value | printf "%.0f" }} records of {{ $labels.signal }} within ${spoken(window)} were of no client that is configured: they are stored, and nothing is counted of them.`,
    };
  },
);
