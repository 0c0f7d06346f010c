import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const alert = (name: string, severity: string, service: string, state = 'firing', team = 'platform') =>
  series('ALERTS', { alertname: name, alertstate: state, severity, service, cluster: 'prod', team });
const alone = (service: string, number: number) =>
  ({
    severity: 'none',
    labels: { service },
    description: `${number} alerts about ${service} are worth knowing and nothing more: nobody is told of them until something worse happens.`,
  }) as const;

export const behaviour: Behaviour = {
  alert: 'InfoInhibitor',
  scenarios: [
    {
      says: 'fires for what an info alert fires about, while nothing worse does about the same',
      series: {
        [alert('CacheSavingsLow', 'info', 'spend')]: '1x20',
        [alert('CacheSavingsLow', 'info', 'spend', 'firing', 'search')]: '1x20',
        [alert('BudgetExceeded', 'warning', 'spend')]: '_x5 1x4 stale _x10',
        [alert('BudgetExceeded', 'critical', 'spend')]: '_x13 1x1 stale _x5',
        [alert('HighCost', 'warning', 'spend', 'pending')]: '1x20',
        [alert('AgentIdle', 'info', 'agents')]: '1x20',
        [alert('AgentFailureRate', 'critical', 'telemetry')]: '1x20',
        [alert('SchemaDrift', 'info', 'telemetry')]: '1x20',
        [alert('Slow', 'info', 'resources', 'pending')]: '1x20',
        [alert('Watchdog', 'none', 'stack')]: '1x20',
      },
      then: [
        { at: '4m', firing: [alone('spend', 2), alone('agents', 1)] },
        { at: '5m', firing: [alone('agents', 1)] },
        {
          at: '12m',
          firing: [
            { severity: 'none', labels: { service: 'spend' } },
            { severity: 'none', labels: { service: 'agents' } },
          ],
        },
        { at: '13m', firing: [{ severity: 'none', labels: { service: 'agents' } }] },
        { at: '20m', firing: [alone('spend', 2), alone('agents', 1)] },
      ],
    },
    {
      says: 'resolves with the last info alert',
      series: { [alert('CacheSavingsLow', 'info', 'spend')]: '1x5 stale' },
      then: [
        { at: '5m', firing: [alone('spend', 1)] },
        { at: '6m', firing: [], pending: [] },
      ],
    },
  ],
};
