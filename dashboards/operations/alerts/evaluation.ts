import { prometheusMetrics } from '../../../src/components/prometheus/signals';
import { type QueryUnit, type Vector, divide, increase, labelReplace, max, select, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';

const { ruleFailures, ruleIterationsMissed, ruleGroupDuration, ruleGroupInterval } = prometheusMetrics;

const duration = max(select(ruleGroupDuration), { by: ['rule_group'] });
const interval = max(select(ruleGroupInterval), { by: ['rule_group'] });

/** By the name of the group, without the file that it stands in. */
function named<U extends QueryUnit>(query: Vector<'rule_group', U>): Vector<'group', U> {
  return max(labelReplace(query, 'group', '$1', 'rule_group', '(?:.*;)?(.*)'), { by: ['group'] });
}

/** Whether alerts can be believed: one that is not evaluated does not fire. */
export const evaluation: Section = {
  title: 'Are rules evaluated?',
  collapsed: true,
  panels: [
    trend({
      title: 'Failed evaluations',
      description: 'Rules that could not be evaluated. Their alerts are blind: the table says in which group.',
      unit: 'count',
      limit: 'PrometheusRuleFailures',
      lines: [line(sum(increase(select(ruleFailures), '$__rate_interval')), 'failed')],
    }),
    trend({
      title: 'Evaluations left out',
      description:
        'Evaluations that were left out because the one before was not finished. Alerts come late: make the rules of the slowest group cheaper, or evaluate them more seldom.',
      unit: 'count',
      trouble: true,
      lines: [line(sum(increase(select(ruleIterationsMissed), '$__rate_interval')), 'left out')],
    }),
    ranking({
      title: 'Groups of rules',
      description: 'How much of its time each group takes, the slowest first, and what went wrong in the range.',
      rows: { group: 'Group' },
      widths: { Group: 200 },
      columns: [
        column('Of its time', 'ratio', named(divide(duration, interval)), 'RuleEvaluationSlow'),
        column('Takes', 'seconds', named(duration)),
        column('Failed', 'count', named(sum(increase(select(ruleFailures), '$__range'), { by: ['rule_group'] }))),
        column(
          'Left out',
          'count',
          named(sum(increase(select(ruleIterationsMissed), '$__range'), { by: ['rule_group'] })),
        ),
      ],
    }),
  ],
};
