import { above, atLeast, counted, divide, increase, matches, multiply, offset, sum, unless } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { CLIENT, ofClients, records } from './records';

const OF_CLIENT = { on: CLIENT, groupLeft: [] } as const;
const SIGNAL = { by: [...CLIENT, 'signal'] } as const;

export const clientSilentSignal = alert(
  'ClientSilentSignal',
  {
    severity: 'warning',
    for: '1h',
    /** How long only the other signals came. */
    window: '6h',
    /** The time in which the share of the signal in all that the client sends is learnt; it ends before the last day. */
    past: '7d',
    /** Records of the signal that should have come by that share. */
    atLeastExpected: 100,
  },
  ({ window, past, atLeastExpected }) => {
    // Not traces: they are often switched on by some teams only, and vanish when those have a day off.
    const signal = ofClients({ signal: matches('logs|metrics') });
    const share = divide(
      sum(increase(offset(signal, '1d'), past), SIGNAL),
      above(sum(increase(offset(records, '1d'), past), { by: CLIENT }), 0),
      OF_CLIENT,
    );
    const expected = multiply(share, sum(increase(records, window), { by: CLIENT }), OF_CLIENT);
    return {
      when: unless(atLeast(expected, counted(atLeastExpected)), above(sum(increase(records, window), SIGNAL), 0)),
      summary: 'A kind of agent stopped sending logs or metrics and goes on sending the rest.',
      description: `{{ $labels.client }} has sent no {{ $labels.signal }} for ${spoken(window)}; by what else it sends, {{ $value | printf "%.0f" }} records were to be expected.`,
    };
  },
);
