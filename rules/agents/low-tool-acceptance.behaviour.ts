import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const CHECKOUT = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'claude-code' };
const edits = (decision: string, tool = 'Edit', project = CHECKOUT.project) =>
  series('agent_edit_decisions_total', { ...CHECKOUT, project, decision, tool });

export const behaviour: Behaviour = {
  alert: 'LowToolAcceptance',
  scenarios: [
    {
      says: 'fires when people refuse more than two fifths of the edits, and for that project alone',
      interval: '30m',
      series: {
        [edits('reject')]: '0+0.256667x144',
        [edits('reject', 'Write')]: '0+0.256667x144',
        [edits('accept')]: '0+0.31625x144',
        [edits('accept', 'Write')]: '0+0.31625x144',
        [edits('reject', 'Edit', 'search')]: '0+3.833333x144',
        [edits('accept', 'Edit', 'search')]: '0+6.583333x144',
        [edits('accept', 'Edit', 'billing')]: '0+10.416667x144',
      },
      then: [
        {
          at: '4320m',
          firing: [
            {
              severity: 'info',
              labels: CHECKOUT,
              description:
                'People of platform refused 44.8% of the edits that claude-code proposed in checkout within 1 day.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires an hour after too much of the last day was refused, and resolves an hour after it was not',
      interval: '30m',
      series: {
        [edits('reject')]: '0+0x60 3+3x59 180+0x60',
        [edits('accept')]: '0+4x60 242+2x59 364+4x60',
      },
      then: [
        { at: '2670m', firing: [], pending: [] },
        { at: '2730m', firing: [], pending: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '2760m', firing: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '4200m', firing: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '4230m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all edits are refused, but too few of them to say anything',
      interval: '30m',
      series: { [edits('reject')]: '0+0.96875x144' },
      then: [{ at: '4320m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when not quite two fifths are refused, and when the gateway counts anew',
      interval: '30m',
      series: {
        [edits('reject')]: '0+4.083333x72 0+4.083333x72',
        [edits('accept')]: '0+6.25x72 0+6.25x72',
      },
      then: [
        { at: '2220m', firing: [], pending: [] },
        { at: '4320m', firing: [], pending: [] },
      ],
    },
  ],
};
