import type { Known } from './numbers';

const TOKENS = 'llm_tokens_total';
const COST = 'llm_cost_usd_total';
const REQUESTS = 'llm_requests_total';
const UNPRICED = 'llm_unpriced_tokens_total';
const CALLS = 'agent_tool_calls_total';
const SESSIONS = 'agent_sessions_total';
const TASKS = 'agent_tasks_total';

const TEAMS = ['team', 'project'];

const overview: readonly Omit<Known, 'uid'>[] = [
  { title: 'Cost', metric: COST },
  { title: 'Tokens', metric: TOKENS },
  { title: 'Requests', metric: REQUESTS },
  { title: 'Tokens without a price', metric: UNPRICED },
  { title: 'Clients', column: 'Cost', by: ['client'], metric: COST },
  { title: 'Clients', column: 'Tokens', by: ['client'], metric: TOKENS },
  { title: 'Clients', column: 'Requests', by: ['client'], metric: REQUESTS },
  { title: 'Teams and projects', column: 'Cost', by: TEAMS, metric: COST },
  { title: 'Teams and projects', column: 'Tokens', by: TEAMS, metric: TOKENS },
  { title: 'Teams and projects', column: 'Requests', by: TEAMS, metric: REQUESTS },
];

const cost: readonly Omit<Known, 'uid'>[] = [
  { title: 'Spent in the range', metric: COST },
  { title: 'Tokens without a price', metric: UNPRICED },
  { title: 'Teams and projects', column: 'Cost', by: TEAMS, metric: COST },
  { title: 'Clients', column: 'Cost', by: ['client'], metric: COST },
  { title: 'Clients', column: 'Reported', by: ['client'], metric: COST, where: { source: 'reported' } },
  { title: 'Clients', column: 'Priced', by: ['client'], metric: COST, where: { source: 'priced' } },
  { title: 'Models without a price', column: 'Tokens', by: ['model'], metric: UNPRICED },
  { title: 'Sessions', column: 'Sessions', by: ['client'], metric: SESSIONS },
  { title: 'Tasks', column: 'Tasks', by: ['kind'], metric: TASKS },
];

const WRITTEN = { type: 'cache_write' };
const READ = { type: 'cache_read' };
const PLAIN = { type: 'input' };
/** Others do not say of all that they tell which model it was. */
const chosen = { client: 'framework' };

const models: readonly Omit<Known, 'uid'>[] = [
  { title: 'Requests', metric: REQUESTS },
  { title: 'Tokens', metric: TOKENS },
  { title: 'Models', column: 'Requests', by: ['model'], metric: REQUESTS, chosen },
  { title: 'Models', column: 'Tokens', by: ['model'], metric: TOKENS, chosen },
  { title: 'Models', column: 'Cost', by: ['model'], metric: COST, chosen },
  { title: 'Use of the cache', column: 'Written', by: ['client', 'model'], metric: TOKENS, where: WRITTEN, chosen },
  { title: 'Use of the cache', column: 'Read', by: ['client', 'model'], metric: TOKENS, where: READ, chosen },
  { title: 'Use of the cache', column: 'Not cached', by: ['client', 'model'], metric: TOKENS, where: PLAIN, chosen },
  { title: 'Prices', column: 'Without a price', by: ['model'], metric: UNPRICED },
  { title: 'Tools', column: 'Calls', by: ['tool'], metric: CALLS },
  { title: 'Tools', column: 'Failures', by: ['tool'], metric: CALLS, where: { outcome: 'error' } },
];

/** What overview, cost and models show, and the world knows. */
export const known: readonly Known[] = [
  ...overview.map((one) => ({ ...one, uid: 'overview' })),
  ...cost.map((one) => ({ ...one, uid: 'cost' })),
  ...models.map((one) => ({ ...one, uid: 'models' })),
];
