import { above, atLeast, counted, divide, firstOf, increase, multiply, ratio, sum } from '../../src/promql';
import { alert } from '../alert';
import { CLIENT, ofClients, records } from './records';

const BY_SIGNAL = { by: [...CLIENT, 'signal'] } as const;

export const schemaDrift = alert(
  'SchemaDrift',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '1h',
    /** Share of a client's records whose names its dialect does not have. */
    threshold: ratio(0.01),
    /** What the share is of: the records that came in it. */
    window: '1h',
    /** Records that must have come in the window: one odd record of ten says nothing. */
    atLeastRecords: 200,
  },
  ({ threshold, window, atLeastRecords }) => {
    const all = sum(increase(records, window), BY_SIGNAL);
    const unknown = sum(increase(ofClients({ known: 'false' }), window), BY_SIGNAL);
    return {
      when: above(divide(firstOf(unknown, multiply(all, 0)), atLeast(all, counted(atLeastRecords))), threshold),
      summary: 'A client sends telemetry under names that nobody knows.',
      description: `{{ $value | humanizePercentage }} of the {{ $labels.signal }} of {{ $labels.client }} have names that are not in its dialect: a new version says things differently, and what is counted of them may be missing.`,
    };
  },
);
