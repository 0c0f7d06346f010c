import { agentTaskDuration, agentTasks } from '../../src/catalogue/framework';
import { agentToolCalls } from '../../src/catalogue/agent';
import { llmRequestDuration, llmRequests, llmTimeToFirstToken } from '../../src/catalogue/llm';
import { seconds, usd } from '../../src/promql';
import { NOT_CANCELLED } from '../cancelled';
import { availability } from './availability';
import { costPerTask } from './cost-per-task';
import { latency } from './latency';
import type { Slo } from './slo';

/**
 * Where most begin. By team where a team must act, by provider where the provider must; never by agent, of which there
 * may be a thousand, each with too few tasks to be judged by.
 */
export const DEFAULT_SLOS: readonly Slo[] = [
  availability({
    name: 'agent-tasks',
    title: 'tasks of agents',
    objective: 0.95,
    of: agentTasks,
    bad: { outcome: 'error' },
    by: ['team'],
  }),
  latency({
    name: 'agent-task-duration',
    title: 'the duration of tasks',
    objective: 0.95,
    of: agentTaskDuration,
    within: seconds(300),
    by: ['team'],
    page: false,
  }),
  costPerTask({ objective: 0.95, below: usd(2), by: ['team'], page: false }),
  availability({
    name: 'llm-requests',
    title: 'requests to models',
    objective: 0.99,
    of: llmRequests,
    bad: { outcome: 'error' },
    where: { status: NOT_CANCELLED },
    by: ['provider'],
  }),
  latency({
    name: 'llm-request-duration',
    title: 'the duration of requests to models',
    objective: 0.95,
    of: llmRequestDuration,
    within: seconds(60),
    by: ['provider'],
    page: false,
  }),
  latency({
    name: 'llm-first-token',
    title: 'the time to the first token',
    objective: 0.95,
    of: llmTimeToFirstToken,
    // A bound that means waiting, as for TimeToFirstTokenSlow: long prompts and thinking take seconds.
    within: seconds(15),
    by: ['provider'],
    page: false,
  }),
  availability({
    name: 'agent-tools',
    title: 'tool calls of agents',
    // Tests and commands that fail are how agents work.
    objective: 0.8,
    of: agentToolCalls,
    bad: { outcome: 'error' },
    by: ['client'],
    page: false,
  }),
];
