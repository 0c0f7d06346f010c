import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, tokens } from '../../test/harness/rules/ledger';

const MODEL = { ...CHECKOUT, client: 'claude-code', model: 'claude-opus-4-6' };
const cached = (labels: Differing = {}) => tokens({ type: 'cache_read', ...labels });

/** Tokens of a day and a half in quarters of an hour, and of two more hours. */
const then = (before: number, after: number): string => `0+${before}x144 ${before * 144 + after}+${after}x20`;

/** What a model read: so much of a million in an hour from the cache, before and now. */
const reads = (of: Differing, before: number, now: number, all = 280_000): Record<string, string> => ({
  [cached(of)]: then(all * before, all * now),
  [tokens({ ...of, type: 'input' })]: then((all * (1 - before)) / 2, (all * (1 - now)) / 2),
  [tokens({ ...of, type: 'cache_write' })]: then((all * (1 - before)) / 2, (all * (1 - now)) / 2),
  [tokens({ ...of, type: 'output' })]: then(all, all),
});

export const behaviour: Behaviour = {
  alert: 'CacheHitDrop',
  scenarios: [
    {
      says: 'fires half an hour after less than half of the usual share comes from the cache, for that model alone',
      interval: '15m',
      series: {
        ...reads({}, 0.8, 0.36),
        ...reads({ cluster: 'test' }, 0.8, 0.44),
        ...reads({ team: 'search' }, 0.28, 0.1),
        ...reads({ project: 'basket' }, 0.32, 0.1),
        ...reads({ client: 'codex' }, 0.8, 0.1, 220_000),
        ...reads({ model: 'gpt-5.2' }, 0, 0),
      },
      then: [
        { at: '2175m', firing: [] },
        {
          at: '2220m',
          firing: [],
          pending: [
            { severity: 'warning', labels: MODEL },
            { severity: 'warning', labels: { ...MODEL, project: 'basket' } },
          ],
        },
        {
          at: '2235m',
          firing: [
            {
              severity: 'warning',
              labels: MODEL,
              description:
                'Of what claude-opus-4-6 read for claude-code (platform, checkout) within 1 hour, only 36% came from the cache.',
            },
            {
              severity: 'warning',
              labels: { ...MODEL, project: 'basket' },
              description:
                'Of what claude-opus-4-6 read for claude-code (platform, basket) within 1 hour, only 10% came from the cache.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires when nothing is said of the cache any more, and resolves when it is used again',
      interval: '15m',
      series: {
        [cached()]: '0+200000x144 _x20 0+200000x20',
        [tokens()]: '0+100000x144 14700000+300000x19 20300000+100000x20',
      },
      then: [
        { at: '40h', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '44h', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent for a model without a past, and when the gateway counts anew',
      interval: '15m',
      series: {
        [tokens()]: '0+500000x200',
        [cached({ model: 'gpt-5.2' })]: '0+250000x120 0+250000x80',
        [tokens({ model: 'gpt-5.2' })]: '0+250000x120 0+250000x80',
      },
      then: [
        { at: '20h', firing: [], pending: [] },
        { at: '1830m', firing: [], pending: [] },
      ],
    },
  ],
};
