import { agentQuality, contextUsage } from '../../../src/catalogue/framework';
import { avg, lastOverTime, max, select } from '../../../src/promql';
import type { Section } from '../../definition';
import { number } from '../../panels';
import { spent } from '../../questions/cost';
import { failedTasks, slowestTasks, tasksEnded } from '../../questions/tasks';
import { cachedShare, tokensUsed } from '../../questions/tokens';
import { failedToolCalls, toolCalls } from '../../questions/tools';
import { slowestRequests } from '../../questions/requests';

const RANGE = '$__range';

export const numbers: Section = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Cost',
      description: 'Dollars that it spent in the range. Open the dashboard of costs to compare it with a budget.',
      unit: 'usd',
      query: spent(RANGE),
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
    number({
      title: 'Tokens',
      description: 'Tokens that its models read and wrote in the range, of all types.',
      unit: 'tokens',
      query: tokensUsed(RANGE),
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
    number({
      title: 'Input from the cache',
      description:
        'Share of the input that was read from the cache, which costs about a tenth. When it falls, look for what changes at the beginning of its prompts.',
      unit: 'ratio',
      query: cachedShare(RANGE),
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
    number({
      title: 'Waits for its model, p95',
      description: 'Nineteen of twenty requests to its model took less. When it is long, compare the models below.',
      unit: 'seconds',
      limit: 'AgentResponseSlow',
      query: slowestRequests(0.95, RANGE),
      links: [{ title: 'Models', to: 'models' }],
    }),
    number({
      title: 'Tool calls',
      description: 'Tool calls that ended in the range. Open the dashboard of sessions to see single ones.',
      unit: 'count',
      query: toolCalls(RANGE),
      empty: '0',
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
    number({
      title: 'Failed tool calls',
      description: 'Share of its tool calls that failed. The table of tools below says which.',
      unit: 'ratio',
      query: failedToolCalls(RANGE),
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
  ],
};

/** Only agents that report through the SDK tell of tasks. */
export const workDone: Section = {
  title: 'Does it get its tasks done?',
  panels: [
    number({
      title: 'Tasks',
      description: 'Tasks that it ended in the range, as its code tells through the SDK.',
      unit: 'count',
      query: tasksEnded(RANGE),
      empty: '0',
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Failed tasks',
      description: 'Share of its tasks that failed. The kinds of tasks and the errors below say why.',
      unit: 'ratio',
      limit: 'HighErrorRate',
      query: failedTasks(RANGE),
      empty: 'Not told',
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Duration of tasks, p95',
      description: 'Nineteen of twenty of its tasks took less. When it rises, see which kind of task does.',
      unit: 'seconds',
      query: slowestTasks(0.95, RANGE),
      empty: 'Not told',
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Quality',
      description:
        'Quality of its work as its framework assesses it, of several agents the mean. When it falls by a tenth within a week, see what changed in its prompts and models; the runbook is AgentQualityDrop.',
      unit: 'ratio',
      query: avg(lastOverTime(select(agentQuality), RANGE)),
      empty: 'Not told',
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    number({
      title: 'Context in use',
      description:
        "Share of its model's context window that it uses, of several agents the largest. Nearly full it forgets: let it summarise, or give it less to read.",
      unit: 'ratio',
      limit: 'ContextNearlyFull',
      query: max(lastOverTime(select(contextUsage), '5m')),
      empty: 'Not at work',
    }),
  ],
};
