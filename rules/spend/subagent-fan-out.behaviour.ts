import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, tokens } from '../../test/harness/rules/ledger';

const CLIENT = { ...CHECKOUT, client: 'claude-code' };
const main = tokens;
const subagents = (labels: Differing = {}) => tokens({ agent: 'explore', ...labels });

/** Begins to use so many tokens in each quarter of an hour after four days without any. */
const begun = (tokensEach: number) => `_x380 0+${tokensEach}x20`;

export const behaviour: Behaviour = {
  alert: 'SubagentFanOut',
  scenarios: [
    {
      says: 'fires when subagents use more than twice the tokens of the main agent, all together, for that client alone',
      interval: '15m',
      series: {
        [main()]: '0+60000x400',
        [main({ type: 'output' })]: '0+60000x400',
        [subagents()]: begun(135000),
        [subagents({ agent: 'plan' })]: begun(135000),
        [main({ cluster: 'test' })]: '0+150000x400',
        [subagents({ cluster: 'test' })]: begun(270000),
        [main({ team: 'search' })]: '0+60000x400',
        [subagents({ team: 'search' })]: begun(225000),
        [main({ project: 'basket' })]: '0+1350000x400',
        [subagents({ client: 'framework' })]: begun(1350000),
      },
      then: [
        {
          at: '100h',
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
      interval: '5m',
      series: { [main()]: '0+5000x1200', [subagents()]: '0+0x1152 2000000+2000000x5 12000000+0x42' },
      then: [
        { at: '96h', firing: [], pending: [] },
        { at: '5770m', firing: [], pending: [{ severity: 'warning', labels: CLIENT }] },
        { at: '5775m', firing: [{ severity: 'warning', labels: CLIENT }] },
        { at: '5840m', firing: [{ severity: 'warning', labels: CLIENT }] },
        { at: '5855m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for more than three times what is usual; stays silent below, without three known days, and when the gateway counts anew',
      interval: '15m',
      series: {
        [main()]: '0+1000000x400',
        [subagents()]: '0+1000000x340 343300000+3300000x59',
        [main({ project: 'basket' })]: '0+1000000x400',
        [subagents({ project: 'basket' })]: '0+1000000x340 342700000+2700000x39 2700000+2700000x19',
        [main({ project: 'new' })]: '_x380 0+1000000x20',
        [subagents({ project: 'new' })]: begun(5000000),
        [main({ project: 'young' })]: '_x64 0+1000000x336',
        [subagents({ project: 'young' })]: '_x64 0+1000000x316 321000000+5000000x19',
      },
      then: [{ at: '100h', firing: [{ severity: 'warning', labels: CLIENT }], pending: [] }],
    },
  ],
};
