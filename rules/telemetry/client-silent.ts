import { type Window, above, and, atLeast, counted, increase, offset, sum, unless } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { CLIENT, ofClients, records } from './records';

export const clientSilent = alert(
  'ClientSilent',
  {
    severity: 'warning',
    for: '1h',
    /** How long nothing came. */
    window: '4h',
    /** Records in the same hours of each of the last two weeks that make the client one which is usually at work then. */
    atLeastRecords: 100,
  },
  ({ window, atLeastRecords }) => {
    // The same hours of two weeks: nights and weekends are silent there too, and so is all that a new stack has not seen.
    const usual = (of: typeof records, before: Window) =>
      atLeast(sum(increase(offset(of, before), window), { by: CLIENT }), counted(atLeastRecords));
    return {
      when: unless(
        and(usual(ofClients(), '7d'), usual(records, '14d')),
        above(sum(increase(records, window), { by: CLIENT }), 0),
      ),
      summary: 'A kind of agent fell silent.',
      description: `{{ $labels.client }} has sent nothing for ${spoken(window)}; in the same hours a week ago it sent {{ $value | printf "%.0f" }} records.`,
    };
  },
);
