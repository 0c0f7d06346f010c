import {
  above,
  and,
  atLeast,
  atMost,
  countOverTime,
  counted,
  multiply,
  perSecond,
  plus,
  recorded,
  subquery,
  tokens,
  unless,
} from '../../src/promql';
import { alert } from '../alert';
import { tokenRate, usualAtThisTime, usualDeviation, usualRate } from './agent-tokens';

export const agentTokenSpike = alert(
  'AgentTokenSpike',
  {
    severity: 'warning',
    for: '10m',
    /** How many times as many tokens as usual: 200 % more than usual are three times as many. */
    timesUsual: 3,
    /** How many standard deviations above the mean of the day. */
    deviations: 3,
    /** Below so many tokens a second nothing is a spike. */
    atLeastRate: perSecond(tokens(1000)),
    /** Hours of the last day that must be known before anything is unusual. */
    atLeastHours: 6,
  },
  ({ timesUsual, deviations, atLeastRate, atLeastHours }) => {
    const now = recorded(tokenRate);
    const usual = recorded(usualRate);
    const spike = and(
      above(now, multiply(usual, timesUsual)),
      above(now, plus(usual, multiply(recorded(usualDeviation), deviations))),
    );
    const known = atLeast(countOverTime(subquery(now, '1d', '5m')), counted(atLeastHours * 12));
    return {
      records: [tokenRate, usualRate, usualDeviation, usualAtThisTime],
      when: unless(
        and(and(spike, above(now, atLeastRate)), known),
        atMost(now, multiply(recorded(usualAtThisTime), timesUsual)),
      ),
      summary: 'An agent uses several times as many tokens as usual.',
      description: `{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) uses {{ $value | humanize }} tokens a second, more than ${timesUsual} times what is usual.`,
    };
  },
);
