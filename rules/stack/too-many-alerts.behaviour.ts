import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

/** Alerts of one name about so many agents, firing for a number of steps after some without. */
const alerts = (count: number, values: string, severity = 'warning', state = 'firing', name = 'AgentFailureRate') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, agent) => [
      series('ALERTS', { alertname: name, alertstate: state, severity, service: 'agents', agent: `agent-${agent}` }),
      values,
    ]),
  );
const some = (average: string) =>
  ({
    severity: 'warning',
    description: `On average ${average} alerts were firing at the same time over 1 day.`,
  }) as const;

export const behaviour: Behaviour = {
  alert: 'TooManyAlerts',
  scenarios: [
    {
      says: 'fires when more than ten alerts that somebody is to act on fire on average, of which some are critical',
      interval: '30m',
      series: {
        ...alerts(6, '1x60'),
        ...alerts(5, '1x60', 'critical', 'firing', 'LlmErrorRate'),
        ...alerts(12, '1x60', 'info'),
        ...alerts(12, '1x60', 'none', 'firing', 'Watchdog'),
        ...alerts(12, '1x60', 'warning', 'pending'),
        ...alerts(12, '1x60', 'warning', 'firing', 'AlertIgnored'),
      },
      then: [
        { at: '1470m', firing: [], pending: [{ severity: 'warning' }] },
        { at: '1500m', firing: [some('11.0')], pending: [] },
      ],
    },
    {
      says: 'stays silent when nine fire all the time',
      interval: '30m',
      series: alerts(9, '1x100'),
      then: [{ at: '2990m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when twenty fired for a third of a day',
      interval: '30m',
      series: alerts(20, '_x50 1x15 stale _x33'),
      then: [
        { at: '1980m', firing: [], pending: [] },
        { at: '2990m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires an hour after the average is reached, and resolves as it falls',
      interval: '30m',
      series: alerts(30, '_x48 1x23 stale _x47'),
      then: [
        { at: '1950m', firing: [], pending: [{ severity: 'warning' }] },
        { at: '1980m', firing: [some('11.9')] },
        { at: '3060m', firing: [{ severity: 'warning' }] },
        { at: '3090m', firing: [], pending: [] },
      ],
    },
  ],
};
