import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const GROUP = { ...inPod('prometheus'), rule_group: '/etc/prometheus-rules/spend.yaml;spend' };
const OTHER = { ...GROUP, rule_group: '/etc/prometheus-rules/agents.yaml;agents' };
const took = (instance: string, labels = GROUP) =>
  series('prometheus_rule_group_last_duration_seconds', { ...labels, instance });
const interval = (instance: string, labels = GROUP) =>
  series('prometheus_rule_group_interval_seconds', { ...labels, instance });

export const behaviour: Behaviour = {
  alert: 'RuleEvaluationSlow',
  scenarios: [
    {
      says: 'fires when a group took more than half of its time for a quarter of an hour, and resolves five minutes later',
      series: {
        [took('a')]: '10x5 34.5x30 10x20',
        [took('b')]: '5x56',
        [interval('a')]: '60x56',
        [interval('b')]: '30x56',
        [took('a', OTHER)]: '28x56',
        [interval('a', OTHER)]: '60x56',
      },
      then: [
        { at: '20m', firing: [], pending: [{ severity: 'warning', labels: GROUP }] },
        {
          at: '21m',
          firing: [
            {
              severity: 'warning',
              labels: GROUP,
              description:
                'Evaluating /etc/prometheus-rules/spend.yaml;spend on prometheus-0 takes 57.5% of the time there is for it: beyond all of it alerts come late.',
            },
          ],
        },
        { at: '40m', firing: [{ severity: 'warning', labels: GROUP }] },
        { at: '41m', firing: [], pending: [] },
      ],
    },
    {
      says: 'takes the longer interval for five minutes after it was changed',
      series: { [took('a')]: '20x60', [interval('a')]: '60x20 30x39' },
      then: [
        { at: '24m', pending: [] },
        { at: '39m', firing: [] },
        { at: '40m', firing: [{ severity: 'warning', labels: GROUP }] },
      ],
    },
    {
      says: 'stays silent when one evaluation was slow',
      series: { [took('a')]: '1x9 50 1x30', [interval('a')]: '60x40' },
      then: [
        { at: '14m', firing: [], pending: [{ severity: 'warning', labels: GROUP }] },
        { at: '15m', firing: [], pending: [] },
      ],
    },
  ],
};
