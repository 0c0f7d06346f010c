import { agentPrompts, agentSessions } from '../../../src/catalogue/agent';
import type { Section } from '../../definition';
import { number } from '../../panels';
import { agentsSeen } from '../../questions/agents';
import { spent } from '../../questions/cost';
import { total } from '../../questions/counted';
import { failedTasks, slowestTasks, tasksEnded, tokensPerStoryPoint } from '../../questions/tasks';
import { failedToolCalls, toolCalls } from '../../questions/tools';

const RANGE = '$__range';

export const numbers: Section = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Agents',
      description:
        'Agents that used a model in the range: the main agents of clients and all that have a name, once for each project.',
      unit: 'count',
      query: agentsSeen(RANGE),
    }),
    number({
      title: 'Sessions',
      description: 'Sessions that began in the range. Open the dashboard of sessions to look into one.',
      unit: 'count',
      query: total(agentSessions, RANGE),
      empty: '0',
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
    number({
      title: 'Prompts',
      description: 'Prompts that people gave to agents in the range. Subagents and programs are given none.',
      unit: 'count',
      query: total(agentPrompts, RANGE),
      empty: '0',
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
    number({
      title: 'Tool calls',
      description: 'Tool calls that ended in the range, well or badly.',
      unit: 'count',
      query: toolCalls(RANGE),
      empty: '0',
    }),
    number({
      title: 'Failed tool calls',
      description:
        'Share of the tool calls that failed. Tests that fail and files that are not there count too, so some are usual; the tools below say which.',
      unit: 'ratio',
      query: failedToolCalls(RANGE),
    }),
    number({
      title: 'Cost',
      description: 'Dollars that the agents spent in the range. Open the dashboard of costs to see on what.',
      unit: 'usd',
      query: spent(RANGE),
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
  ],
};

/** Only agents that report through the SDK tell of tasks. */
export const tasksDone: Section = {
  title: 'Do agents of your own code get their tasks done?',
  panels: [
    number({
      title: 'Tasks',
      description: 'Tasks that agents ended in the range, as their code tells through the SDK.',
      unit: 'count',
      query: tasksEnded(RANGE),
      empty: '0',
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Failed tasks',
      description: 'Share of the tasks that failed. When it is high, look below for the agent whose tasks they are.',
      unit: 'ratio',
      limit: 'HighErrorRate',
      query: failedTasks(RANGE),
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Duration of tasks, p95',
      description: 'Nineteen of twenty tasks took less. When it rises, look which agent and which kind of task does.',
      unit: 'seconds',
      query: slowestTasks(0.95, RANGE),
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Tokens for a story point',
      description:
        'Efficiency: tokens, without those from the cache, for each story point that was delivered; fewer are better. The alert LowEfficiency judges it for each agent over a week.',
      unit: 'tokens per count',
      query: tokensPerStoryPoint(RANGE),
    }),
  ],
};
