import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const SEARCH = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'claude-code', tool: 'WebSearch' };
const calls = (outcome: string, agent = 'main', tool = SEARCH.tool) =>
  series('agent_tool_calls_total', { ...SEARCH, tool, outcome, agent });

export const behaviour: Behaviour = {
  alert: 'AgentToolFailures',
  scenarios: [
    {
      says: 'fires when more than half of the calls of a tool failed, and for that tool alone',
      interval: '5m',
      series: {
        [calls('error')]: '0+0.513333x36',
        [calls('error', 'explorer')]: '0+0.513333x36',
        [calls('ok')]: '0+0.403333x36',
        [calls('ok', 'explorer')]: '0+0.403333x36',
        [calls('error', 'main', 'Bash')]: '0+7.666667x36',
        [calls('ok', 'main', 'Bash')]: '0+9x36',
        [calls('ok', 'main', 'Read')]: '0+16.666667x36',
      },
      then: [
        {
          at: '180m',
          firing: [
            {
              severity: 'warning',
              labels: SEARCH,
              description:
                '56% of the calls of the tool WebSearch by claude-code (platform, checkout) failed within 1 hour.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires a quarter of an hour after most of the last hour failed, and resolves when it did not',
      interval: '5m',
      series: {
        [calls('error')]: '0+0x20 5+5x29 150+0x30',
        [calls('ok')]: '0+5x20 100+0x29 105+5x30',
      },
      then: [
        { at: '125m', firing: [], pending: [] },
        { at: '140m', firing: [], pending: [{ severity: 'warning', labels: SEARCH }] },
        { at: '145m', firing: [{ severity: 'warning', labels: SEARCH }] },
        { at: '285m', firing: [{ severity: 'warning', labels: SEARCH }] },
        { at: '290m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all calls fail, but too few of them to say anything',
      interval: '5m',
      series: { [calls('error')]: '0+1.55x36' },
      then: [{ at: '180m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when exactly half of the calls fail, and when the gateway counts anew',
      interval: '5m',
      series: {
        [calls('error')]: '0+8.333333x18 0+8.333333x18',
        [calls('ok')]: '0+8.333333x18 0+8.333333x18',
      },
      then: [
        { at: '100m', firing: [], pending: [] },
        { at: '180m', firing: [], pending: [] },
      ],
    },
  ],
};
