import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const alert = (name: string, values: string, severity = 'warning', state = 'firing', agent = 'planner') => ({
  [series('ALERTS', { alertname: name, alertstate: state, severity, service: 'agents', agent })]: values,
});

const watchdog = (values: string) => alert('Watchdog', values, 'none');
const IGNORED = { subject: 'AgentFailureRate' };

export const behaviour: Behaviour = {
  alert: 'AlertIgnored',
  scenarios: [
    {
      says: 'fires when an alert fired for more than half of a week, two hours after so much is known, and for that alert alone',
      interval: '1h',
      series: {
        ...watchdog('1x190'),
        // Four of seven days, for two agents one after the other; worse at last.
        ...alert('AgentFailureRate', '_x72 1x60 stale _x50'),
        ...alert('AgentFailureRate', '_x130 1x60', 'warning', 'firing', 'writer'),
        ...alert('AgentFailureRate', '_x160 1x30', 'critical'),
        ...alert('BudgetExceeded', '_x90 1x100', 'critical'),
        ...alert('CacheSavingsLow', '1x190', 'info'),
        ...alert('TooManyAlerts', '1x190'),
        ...alert('HighCost', '1x190', 'warning', 'pending'),
      },
      then: [
        { at: '10140m', firing: [], pending: [{ severity: 'warning', labels: IGNORED }] },
        {
          at: '10200m',
          firing: [
            {
              severity: 'warning',
              labels: IGNORED,
              description:
                'AgentFailureRate fired during 58.93% of the last 7 days: mend what it says, or change what it asks for.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'stays silent before a week is known, and resolves a day after it fired less than half of one',
      interval: '1h',
      series: { ...watchdog('1x300'), ...alert('TargetDown', '1x170 stale _x130') },
      then: [
        { at: '10020m', firing: [], pending: [] },
        { at: '10200m', firing: [{ severity: 'warning', labels: { subject: 'TargetDown' } }] },
        { at: '16620m', firing: [{ severity: 'warning', labels: { subject: 'TargetDown' } }] },
        { at: '16680m', firing: [], pending: [] },
      ],
    },
  ],
};
