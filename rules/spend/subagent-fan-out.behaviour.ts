import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, tokens } from '../../test/harness/rules/ledger';

const CLIENT = { ...CHECKOUT, client: 'claude-code' };
const main = tokens;
const subagents = (labels: Differing = {}) => tokens({ agent: 'explore', ...labels });

export const behaviour: Behaviour = {
  alert: 'SubagentFanOut',
  scenarios: [
    {
      says: 'fires when subagents use more than twice the tokens of the main agent, all together, for that client alone',
      series: {
        [main()]: '0+4000x80',
        [main({ type: 'output' })]: '0+4000x80',
        [subagents()]: '0+9000x80',
        [subagents({ agent: 'plan' })]: '0+9000x80',
        [main({ cluster: 'test' })]: '0+10000x80',
        [subagents({ cluster: 'test' })]: '0+18000x80',
        [main({ team: 'search' })]: '0+4000x80',
        [subagents({ team: 'search' })]: '0+15000x80',
        [main({ project: 'basket' })]: '0+90000x80',
        [subagents({ client: 'framework' })]: '0+90000x80',
      },
      then: [
        {
          at: '80m',
          firing: [
            {
              severity: 'warning',
              labels: CLIENT,
              description:
                'Subagents of claude-code (platform, checkout) use 2.2 tokens for each of the main agent, more than 3 times what is usual.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after the subagents swarm, and resolves when they are done',
      series: { [main()]: '0+1000x200', [subagents()]: '0+0x30 200000+200000x19 4000000+0x150' },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '44m', firing: [], pending: [{ severity: 'warning', labels: CLIENT }] },
        { at: '45m', firing: [{ severity: 'warning', labels: CLIENT }] },
        { at: '104m', firing: [{ severity: 'warning', labels: CLIENT }] },
        { at: '106m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for more than three times what is usual; stays silent below that, and when the gateway counts anew',
      interval: '15m',
      series: {
        [main()]: '0+1000000x200',
        [subagents()]: '0+1000000x140 143300000+3300000x60',
        [main({ project: 'basket' })]: '0+1000000x200',
        [subagents({ project: 'basket' })]: '0+1000000x140 142700000+2700000x40 2700000+2700000x18',
        [main({ project: 'cart' })]: '0+1000000x80 80000000+0x60 80240000+240000x60',
        [subagents({ project: 'cart' })]: '0+1000000x40 _x100 40000000+800000x60',
      },
      then: [
        {
          at: '40h',
          firing: [
            { severity: 'warning', labels: CLIENT },
            { severity: 'warning', labels: { ...CLIENT, project: 'cart' } },
          ],
          pending: [],
        },
      ],
    },
  ],
};
