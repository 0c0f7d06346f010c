import { agentTaskDuration, agentTasks } from '../../src/catalogue/framework';
import { agentToolCalls } from '../../src/catalogue/agent';
import { llmRequestDuration, llmRequests, llmTimeToFirstToken } from '../../src/catalogue/llm';
import { notMatches, seconds, usd } from '../../src/promql';
import { availability } from './availability';
import { costPerTask } from './cost-per-task';
import { latency } from './latency';
import type { Slo } from './slo';

/** What somebody gave up on is nobody's failure: 499, and errors named after it, such as `APIUserAbortError`. */
const NOT_CANCELLED = notMatches('499|(?i:.*(abort|cancel).*)');

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
  }),
  latency({
    name: 'llm-first-token',
    title: 'the time to the first token',
    objective: 0.95,
    of: llmTimeToFirstToken,
    within: seconds(4),
    by: ['provider'],
  }),
  availability({
    name: 'agent-tools',
    title: 'tool calls of agents',
    objective: 0.95,
    of: agentToolCalls,
    bad: { outcome: 'error' },
    by: ['client'],
    page: false,
  }),
];
