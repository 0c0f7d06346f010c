import { agentToolCalls } from '../../../src/catalogue/agent';
import { llmRequests } from '../../../src/catalogue/llm';
import { countOverTime, maxOverTime, pipe, sum, sumOverTime, unwrap, where } from '../../../src/logql';
import type { Provider } from '../../../src/providers/contract';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { events } from './session';
import { counted, failed, ifTold, labelled, told } from './told';
import { dollars, tellDollars, tokensOf } from './usage';

const RANGE = '$__range';

/** Models and tools, of what the reader chose. */
export function parts(providers: readonly Provider[]): Section {
  const requests = told(llmRequests, providers);
  const calls = told(agentToolCalls, providers);
  const modelled = labelled('model', requests)(events);
  const tooled = labelled('tool', calls)(events);
  const took = pipe(counted(tooled, calls), unwrap('duration_ms'), where('__error__', '=', ''));
  return {
    title: 'Which models and tools had part in it?',
    collapsed: true,
    panels: [
      ranking({
        title: 'Models',
        description: 'What each model was asked, and what it used, as the events tell it.',
        rows: { model: 'Model' },
        columns: [
          ...ifTold(requests, () => [
            column('Requests', 'count', sum(countOverTime(counted(modelled, requests), RANGE), { by: ['model'] })),
            column('Failed', 'count', sum(countOverTime(failed(modelled, requests), RANGE), { by: ['model'] })),
          ]),
          column('Tokens', 'tokens', sum(sumOverTime(tokensOf(modelled, providers), RANGE), { by: ['model'] })),
          ...(tellDollars(providers)
            ? [column('Cost', 'usd', sum(sumOverTime(dollars(modelled), RANGE), { by: ['model'] }))]
            : []),
        ],
        links: [{ title: 'All of this model', to: 'models', carrying: ['model'] }],
        width: 12,
      }),
      ...ifTold(calls, () => [
        ranking({
          title: 'Tools',
          description: 'Which tools were called, how often in vain, and how long the longest call took.',
          rows: { tool: 'Tool' },
          columns: [
            column('Calls', 'count', sum(countOverTime(counted(tooled, calls), RANGE), { by: ['tool'] })),
            column('Failed', 'count', sum(countOverTime(failed(tooled, calls), RANGE), { by: ['tool'] })),
            column('Longest', 'milliseconds', maxOverTime(took, RANGE, { by: ['tool'] })),
          ],
          width: 12,
        }),
      ]),
    ],
  };
}
