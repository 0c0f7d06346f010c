import { llmCost } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  type Vector,
  above,
  and,
  atLeast,
  divide,
  firstOf,
  increase,
  minus,
  multiply,
  ratio,
  select,
  sum,
  usd,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_TEAM, type OfTeam } from './labels';
import { sumOfDay, sumOfWeekBefore } from './past';

type OfModel = OfTeam | 'model';

const cost: RecordingRule<OfModel, 'usd'> = {
  record: 'team_model:llm_cost_usd:increase1h',
  query: sum(increase(select(llmCost), '1h'), { by: [...BY_TEAM.by, 'model'] }),
};

/** The share that each model has of what its team spent. */
const shareOfTeam = (of: Vector<OfModel, 'usd'>) =>
  divide(of, above(sum(of, BY_TEAM), 0), { on: BY_TEAM.by, groupLeft: [] });

export const modelMixDrift = alert(
  'ModelMixDrift',
  {
    severity: 'info',
    for: '1h',
    /** How much larger the share of a model in the cost of a team is than in the seven days before, of all of it. */
    threshold: ratio(0.3),
    /** Dollars that the model must have cost in the day. */
    atLeastSpent: usd(20),
  },
  ({ threshold, atLeastSpent }) => {
    const today = shareOfTeam(sumOfDay(cost));
    // A model without a past had no share, where its team has a past.
    const before = shareOfTeam(firstOf(sumOfWeekBefore(cost), multiply(sumOfDay(cost), 0)));
    return {
      records: [cost],
      when: and(above(minus(today, before), threshold), atLeast(sumOfDay(cost), atLeastSpent)),
      summary: 'A team spends its money on other models than before.',
      description:
        'The share of {{ $labels.model }} in the cost of {{ $labels.team }} has grown by {{ $value | humanizePercentage }} of all of it within a day.',
    };
  },
);
