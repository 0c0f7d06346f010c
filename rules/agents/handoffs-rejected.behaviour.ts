import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const TO_TESTER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner', to: 'tester' };
const handoffs = (outcome: string, environment = 'production', to = TO_TESTER.to) =>
  series('agent_handoffs_total', { ...TO_TESTER, to, outcome, environment });

export const behaviour: Behaviour = {
  alert: 'HandoffsRejected',
  scenarios: [
    {
      says: 'fires when an agent refuses more than three tenths of what it is handed, and for that pair alone',
      interval: '5m',
      series: {
        [handoffs('rejected')]: '0+0.154x36',
        [handoffs('rejected', 'staging')]: '0+0.154x36',
        [handoffs('accepted')]: '0+0.304333x36',
        [handoffs('accepted', 'staging')]: '0+0.304333x36',
        [handoffs('rejected', 'production', 'writer')]: '0+2.3x36',
        [handoffs('accepted', 'production', 'writer')]: '0+6.033333x36',
        [handoffs('accepted', 'production', 'reviewer')]: '0+8.333333x36',
      },
      then: [
        {
          at: '180m',
          firing: [
            {
              severity: 'warning',
              labels: TO_TESTER,
              description:
                'tester refused 33.6% of the tasks that planner (platform, checkout) handed to it within 1 hour.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires ten minutes after too much of the last hour was refused, and resolves when it was not',
      interval: '5m',
      series: {
        [handoffs('rejected')]: '0+0x20 2+2x29 60+0x30',
        [handoffs('accepted')]: '0+4x20 82+2x29 144+4x30',
      },
      then: [
        { at: '135m', firing: [], pending: [] },
        { at: '145m', firing: [], pending: [{ severity: 'warning', labels: TO_TESTER }] },
        { at: '150m', firing: [{ severity: 'warning', labels: TO_TESTER }] },
        { at: '280m', firing: [{ severity: 'warning', labels: TO_TESTER }] },
        { at: '285m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when everything is refused, but too little to say anything',
      interval: '5m',
      series: { [handoffs('rejected')]: '0+0.775x36' },
      then: [{ at: '180m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when not quite three tenths are refused, and when the gateway counts anew',
      interval: '5m',
      series: {
        [handoffs('rejected')]: '0+2.45x18 0+2.45x18',
        [handoffs('accepted')]: '0+5.833333x18 0+5.833333x18',
      },
      then: [
        { at: '100m', firing: [], pending: [] },
        { at: '180m', firing: [], pending: [] },
      ],
    },
  ],
};
