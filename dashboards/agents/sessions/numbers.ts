import { agentToolCalls } from '../../../src/catalogue/agent';
import { llmRequests } from '../../../src/catalogue/llm';
import { count, countOverTime, divide, or, sum, sumOverTime, vector } from '../../../src/logql';
import type { Count, Provider } from '../../../src/providers/contract';
import type { Section } from '../../definition';
import { number } from '../../panels';
import { events, named } from './session';
import { counted, failed, ifTold, told } from './told';
import { dollars, tellDollars, tokensOf } from './usage';

const RANGE = '$__range';

/** All that the reader chose, in a few numbers. */
export function numbers(providers: readonly Provider[]): Section {
  const requests = told(llmRequests, providers);
  const calls = told(agentToolCalls, providers);
  return {
    title: 'Is it well?',
    panels: [
      number({
        title: 'Sessions',
        description:
          'Sessions of which anything was logged in the range. Ids of sessions are in logs alone, so they are counted from those.',
        unit: 'count',
        query: count(sum(countOverTime(named(events), RANGE), { by: ['session', 'service_name'] })),
        empty: '0',
      }),
      ...ifTold(requests, () => [
        number({
          title: 'Requests',
          description: 'Calls of models in these sessions, whatever became of them.',
          unit: 'count',
          query: sum(countOverTime(counted(events, requests), RANGE)),
          empty: '0',
        }),
        number({
          title: 'Failed requests',
          description: 'Share of them that failed. Choose a session in the table, and its lines say which and why.',
          unit: 'ratio',
          query: failedShare(requests),
        }),
      ]),
      number({
        title: 'Tokens',
        description: 'Tokens that models read and wrote in these sessions, of all types, as their events tell them.',
        unit: 'tokens',
        query: sum(sumOverTime(tokensOf(events, providers), RANGE)),
        empty: '0',
      }),
      ...(tellDollars(providers)
        ? [
            number({
              title: 'Cost, as told',
              description:
                'Dollars of clients that tell them with their events. Those that the gateway priced know no sessions: see the dashboard of costs.',
              unit: 'usd',
              query: sum(sumOverTime(dollars(events), RANGE)),
              links: [{ title: 'Cost and budgets', to: 'cost' }],
            }),
          ]
        : []),
      ...ifTold(calls, () => [
        number({
          title: 'Failed tool calls',
          description: 'Share of the calls of tools that failed, as clients tell it.',
          unit: 'ratio',
          query: failedShare(calls),
        }),
      ]),
    ],
  };
}

function failedShare(counts: readonly Count[]) {
  return divide(
    or(sum(countOverTime(failed(events, counts), RANGE)), vector(0)),
    sum(countOverTime(counted(events, counts), RANGE)),
  );
}
