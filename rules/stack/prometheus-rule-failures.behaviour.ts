import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const GROUP = { ...inPod('prometheus'), rule_group: '/etc/prometheus-rules/spend.yaml;spend' };
const failures = (instance: string, labels = GROUP) =>
  series('prometheus_rule_evaluation_failures_total', { ...labels, instance });
const OTHER = { ...GROUP, rule_group: '/etc/prometheus-rules/agents.yaml;agents' };

export const behaviour: Behaviour = {
  alert: 'PrometheusRuleFailures',
  scenarios: [
    {
      says: 'fires for the group whose rules failed for a quarter of an hour, and resolves once they did not for five minutes',
      series: {
        [failures('a')]: '0x5 1+1x30 31x30',
        [failures('b')]: '0x5 1+1x30 31x30',
        [failures('a', OTHER)]: '7x67',
      },
      then: [
        { at: '20m', firing: [], pending: [{ severity: 'critical', labels: GROUP }] },
        {
          at: '21m',
          firing: [
            {
              severity: 'critical',
              labels: GROUP,
              description:
                'Rules of /etc/prometheus-rules/spend.yaml;spend failed 10 times in 5 minutes on prometheus-0: their alerts are blind.',
            },
          ],
        },
        { at: '39m', firing: [{ severity: 'critical', labels: GROUP }] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when rules failed once, and when Prometheus counts anew',
      series: { [failures('a')]: '0x5 1x40', [failures('a', OTHER)]: '50x10 0x36' },
      then: [
        { at: '10m', firing: [] },
        { at: '20m', firing: [], pending: [] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
