import { above, and, atLeast, divide, ratio, recorded, subquery, sum, sumOverTime, usd } from '../../src/promql';
import { alert } from '../alert';
import { costOfTeam } from './cost';
import { sumOfDay } from './past';

const BY_CLUSTER = { by: ['cluster'] } as const;

export const costUnattributed = alert(
  'CostUnattributed',
  {
    severity: 'info',
    for: '1h',
    /** Share of a day's cost that no team is known for. */
    threshold: ratio(0.2),
    /** Dollars that must have been spent in the day. */
    atLeastSpent: usd(10),
  },
  ({ threshold, atLeastSpent }) => {
    const unknown = sumOverTime(subquery(recorded(costOfTeam, { team: 'unknown' }), '1d', '1h'));
    const all = sum(sumOfDay(costOfTeam), BY_CLUSTER);
    return {
      records: [costOfTeam],
      when: and(above(divide(sum(unknown, BY_CLUSTER), above(all, 0)), threshold), atLeast(all, atLeastSpent)),
      summary: 'Money is spent that no budget sees, because its team is unknown.',
      description:
        '{{ $value | humanizePercentage }} of the cost of a day in {{ $labels.cluster }} is of an unknown team.',
    };
  },
);
