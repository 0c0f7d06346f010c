import {
  above,
  and,
  atLeast,
  avgOverTime,
  counted,
  multiply,
  offset,
  plus,
  recorded,
  stddevOverTime,
  usd,
} from '../../src/promql';
import { alert } from '../alert';
import { costOfTeam } from './cost';
import { hoursKnown } from './past';

export const costAnomaly = alert(
  'CostAnomaly',
  {
    severity: 'info',
    for: '30m',
    /** How many standard deviations above the mean of the seven days before the last one. */
    deviations: 3,
    /** How many times that mean. */
    timesUsual: 2,
    /** Dollars an hour below which nothing is an anomaly. */
    threshold: usd(10),
    /** Hours of those seven days that must be known. */
    atLeastHours: 48,
  },
  ({ deviations, timesUsual, threshold, atLeastHours }) => {
    const now = recorded(costOfTeam);
    const before = offset(now, '1d');
    const usual = avgOverTime(before, '7d');
    const spread = stddevOverTime(before, '7d');
    return {
      records: [costOfTeam],
      when: and(
        and(
          and(above(now, plus(usual, multiply(spread, deviations))), above(now, multiply(usual, timesUsual))),
          above(now, threshold),
        ),
        atLeast(hoursKnown(costOfTeam), counted(atLeastHours)),
      ),
      summary: 'A team spends more in an hour than its past explains.',
      description: `{{ $labels.team }} spent {{ printf "%.2f" $value }} USD within 1 hour, more than ${timesUsual} times what is usual.`,
    };
  },
);
