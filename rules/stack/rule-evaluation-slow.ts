import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { above, divide, max, maxOverTime, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_RULE_GROUP } from './labels';

export const ruleEvaluationSlow = alert(
  'RuleEvaluationSlow',
  {
    severity: 'warning',
    for: '15m',
    /** Share of the time between two evaluations that one takes; above 1 evaluations are left out. */
    threshold: ratio(0.5),
    /** Time whose slowest evaluation counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }) => ({
    when: above(
      divide(
        max(maxOverTime(select(prometheusMetrics.ruleGroupDuration), window), BY_RULE_GROUP),
        max(maxOverTime(select(prometheusMetrics.ruleGroupInterval), window), BY_RULE_GROUP),
      ),
      threshold,
    ),
    summary: 'A group of rules takes too long.',
    description:
      'Evaluating {{ $labels.rule_group }} on {{ $labels.pod }} takes {{ $value | humanizePercentage }} of the time there is for it: beyond all of it alerts come late.',
  }),
);
