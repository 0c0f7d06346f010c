import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Differing, ledger } from '../../test/harness/rules/ledger';

const MODEL = { cluster: 'prod', client: 'litellm', model: 'new-model' };
const unpriced = (labels: Differing = {}) => ledger('llm_unpriced_tokens_total', { ...MODEL, ...labels });

export const behaviour: Behaviour = {
  alert: 'UnpricedModel',
  scenarios: [
    {
      says: 'fires for each model without a price, with the tokens of all projects and workers together',
      series: {
        [unpriced()]: '0+100x80',
        [unpriced({ project: 'basket' })]: '0+100x80',
        [unpriced({ instance: 'ledger-1' })]: '0+50x80',
        [unpriced({ cluster: 'test' })]: '0+1x80',
        [unpriced({ client: 'codex' })]: '0+2x80',
        [unpriced({ model: 'known-since' })]: '700+0x80',
      },
      then: [
        {
          at: '80m',
          firing: [
            {
              severity: 'warning',
              labels: MODEL,
              description:
                'litellm used 15k tokens of new-model within 1 hour: what they cost is missing from every sum.',
            },
            {
              severity: 'warning',
              labels: { ...MODEL, cluster: 'test' },
              description:
                'litellm used 60 tokens of new-model within 1 hour: what they cost is missing from every sum.',
            },
            {
              severity: 'warning',
              labels: { ...MODEL, client: 'codex' },
              description:
                'codex used 120 tokens of new-model within 1 hour: what they cost is missing from every sum.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the first tokens, and resolves an hour after the last',
      series: { [unpriced()]: '0+0x10 5+0x140' },
      then: [
        { at: '10m', firing: [], pending: [] },
        { at: '15m', firing: [], pending: [{ severity: 'warning', labels: MODEL }] },
        { at: '16m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '68m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '71m', firing: [], pending: [] },
      ],
    },
  ],
};
