import { agentPrompts, agentSessions } from '../../src/catalogue/agent';
import { telemetryRecords } from '../../src/catalogue/telemetry';
import type { Section } from '../definition';
import { isFed } from '../context';
import { number } from '../panels';
import type { View } from '../panels/view';
import { spent } from '../questions/cost';
import { portion, total } from '../questions/counted';
import { failedShare, requests, slowestFirstTokens, slowestRequests } from '../questions/requests';
import { failedTasks, tasksEnded } from '../questions/tasks';
import { tokensUsed } from '../questions/tokens';
import { failedToolCalls, toolCalls } from '../questions/tools';

/** As many as fit into a line, and as few as fill it. */
const [MOST, FEWEST] = [6, 4];

/** The most telling numbers of those that a client tells; where these are few, what arrives of it. */
export function well(told: ReadonlySet<string>): Section {
  const isTold = ({ asks }: View): boolean => asks.every(({ query }) => query.type !== 'vector' || isFed(query, told));
  const numbers = NUMBERS.filter(isTold).slice(0, MOST);
  return { title: 'Is it well?', panels: [...numbers, ...ARRIVED.slice(0, Math.max(0, FEWEST - numbers.length))] };
}

const NUMBERS: readonly View[] = [
  number({
    title: 'Cost',
    description: 'Dollars that it spent in the range, as it told them or as the gateway priced its tokens.',
    unit: 'usd',
    query: spent('$__range'),
    empty: '$0',
    decimals: 2,
    links: [{ title: 'Cost and budgets', to: 'cost' }],
  }),
  number({
    title: 'Requests',
    description: 'Calls of models that ended in the range, whatever became of them.',
    unit: 'count',
    query: requests('$__range'),
    empty: '0',
    decimals: 0,
  }),
  number({
    title: 'Failed requests',
    description:
      'Share of the calls that failed; what somebody gave up on is not among them. See the statuses further down.',
    unit: 'ratio',
    limit: 'LlmErrorRate',
    query: failedShare('$__range'),
  }),
  number({
    title: 'Sessions',
    description: 'Sessions that began in the range. The dashboard of sessions shows each of them.',
    unit: 'count',
    query: total(agentSessions, '$__range'),
    empty: '0',
    decimals: 0,
    links: [{ title: 'Sessions', to: 'sessions' }],
  }),
  number({
    title: 'Duration, p95',
    description: 'Nineteen of twenty calls of models took less. When it rises, see which model it is.',
    unit: 'seconds',
    limit: 'AgentResponseSlow',
    query: slowestRequests(0.95, '$__range'),
  }),
  number({
    title: 'Tokens',
    description: 'Tokens that models read and wrote for it in the range, of all types.',
    unit: 'tokens',
    query: tokensUsed('$__range'),
    empty: '0',
  }),
  number({
    title: 'First token, p95',
    description: 'Nineteen of twenty answers began earlier. It is what people wait for.',
    unit: 'seconds',
    limit: 'TimeToFirstTokenSlow',
    query: slowestFirstTokens(0.95, '$__range'),
  }),
  number({
    title: 'Tool calls',
    description: 'Calls of tools that ended in the range.',
    unit: 'count',
    query: toolCalls('$__range'),
    empty: '0',
    decimals: 0,
  }),
  number({
    title: 'Failed tool calls',
    description: 'Share of the calls of tools that failed, as it tells it. See which tool it is further down.',
    unit: 'ratio',
    query: failedToolCalls('$__range'),
  }),
  number({
    title: 'Prompts',
    description: 'Prompts that people gave it in the range.',
    unit: 'count',
    query: total(agentPrompts, '$__range'),
    empty: '0',
    decimals: 0,
  }),
  number({
    title: 'Tasks',
    description: 'Tasks that its agents ended in the range, as their code tells it.',
    unit: 'count',
    query: tasksEnded('$__range'),
    empty: '0',
    links: [{ title: 'Tasks', to: 'tasks' }],
  }),
  number({
    title: 'Failed tasks',
    description: 'Share of the tasks that failed. The dashboard of tasks tells which.',
    unit: 'ratio',
    limit: 'HighErrorRate',
    query: failedTasks('$__range'),
    links: [{ title: 'Tasks', to: 'tasks' }],
  }),
];

const ARRIVED: readonly View[] = [
  ...Object.entries({ logs: 'Log records', metrics: 'Points of metrics', traces: 'Spans' }).map(([signal, title]) =>
    number({
      title,
      description: 'Records of it that arrived in the range. Where there are none any more, its exporter may fail.',
      unit: 'count',
      query: total(telemetryRecords, '$__range', [], { signal }),
      empty: '0',
    }),
  ),
  number({
    title: 'Unknown names',
    description:
      'Share of its records whose names are not in its dialect: a new version of it says things differently.',
    unit: 'ratio',
    limit: 'SchemaDrift',
    query: portion(telemetryRecords, { known: 'false' }, '$__range'),
  }),
];
