import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { above, increase, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_RULE_GROUP } from './labels';

export const prometheusRuleFailures = alert(
  'PrometheusRuleFailures',
  {
    severity: 'critical',
    for: '15m',
    /** Time in which an evaluation must have failed. */
    window: '5m',
  },
  ({ window }) => ({
    when: above(sum(increase(select(prometheusMetrics.ruleFailures), window), BY_RULE_GROUP), 0),
    summary: 'Rules cannot be evaluated.',
    description: `Rules of {{ $labels.rule_group }} failed {{ $value | humanize }} times in ${spoken(window)} on {{ $labels.pod }}: their alerts are blind.`,
  }),
);
