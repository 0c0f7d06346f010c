import { agentToolCalls } from '../../../src/catalogue/agent';
import { llmRequests } from '../../../src/catalogue/llm';
import { countOverTime, labelFormat, maxOverTime, pipe, sum, sumOverTime, unwrap } from '../../../src/logql';
import type { Provider } from '../../../src/providers/contract';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { OF_SESSION, events, named } from './session';
import { counted, failed, ifTold, told } from './told';
import { dollars, tellDollars, tokensOf } from './usage';

const RANGE = '$__range';
const BY = { by: OF_SESSION } as const;

/** One row for each. */
export function list(providers: readonly Provider[]): Section {
  const requests = told(llmRequests, providers);
  const calls = told(agentToolCalls, providers);
  const all = named(events);
  const at = pipe(all, labelFormat({ at: { template: '{{ __timestamp__ | unixEpochMillis }}' } }), unwrap('at'));
  return {
    title: 'Which one is it?',
    panels: [
      ranking({
        title: 'Sessions',
        description:
          'The latest first. A click on one shows it alone in all that follows. Tokens and dollars are those that its events tell.',
        rows: { session: 'Session', service_name: 'Service', team: 'Team', project: 'Project' },
        columns: [
          column('Last event', 'timestamp', maxOverTime(at, RANGE, BY)),
          ...ifTold(requests, () => [
            column('Requests', 'count', sum(countOverTime(counted(all, requests), RANGE), BY)),
            column('Failed', 'count', sum(countOverTime(failed(all, requests), RANGE), BY)),
          ]),
          column('Tokens', 'tokens', sum(sumOverTime(tokensOf(all, providers), RANGE), BY)),
          ...(tellDollars(providers) ? [column('Cost', 'usd', sum(sumOverTime(dollars(all), RANGE), BY))] : []),
          ...ifTold(calls, () => [
            column('Tool calls', 'count', sum(countOverTime(counted(all, calls), RANGE), BY)),
            column('Failed calls', 'count', sum(countOverTime(failed(all, calls), RANGE), BY)),
          ]),
        ],
        links: [{ title: 'Only this session', to: 'sessions', carrying: ['session', 'service_name'] }],
        widths: { Session: 310, 'Last event': 170 },
        height: 12,
      }),
    ],
  };
}
