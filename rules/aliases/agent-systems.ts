import { agentToolCalls } from '../../src/catalogue/agent';
import { agentTaskDuration, agentTasks, agentsActive, userSatisfaction } from '../../src/catalogue/framework';
import { llmCost, llmTokens } from '../../src/catalogue/llm';
import { above, countOf, divide, increase, rate, select, sum, sumOf, share } from '../../src/promql';
import { BY_AGENT, BY_PROJECT } from '../labels';
import { type Aliases, percent, renamed } from './alias';

const ended = sum(increase(select(agentTasks), '1h'), BY_AGENT);
const succeeded = sum(increase(select(agentTasks, { outcome: 'ok' }), '1h'), BY_AGENT);
const spent = sum(increase(select(llmCost), '1d'), BY_PROJECT);
const endedOfProject = sum(increase(select(agentTasks), '1d'), BY_PROJECT);
const worked = sum(rate(sumOf(agentTaskDuration), '1h'), BY_PROJECT);
const workedWell = sum(rate(sumOf(agentTaskDuration, { outcome: 'ok' }), '1h'), BY_PROJECT);
const ratings = sum(rate(countOf(userSatisfaction), '7d'), BY_PROJECT);
const rated = sum(rate(sumOf(userSatisfaction), '7d'), BY_PROJECT);

/** Those that Prometheus has under the same name are not among them. */
export const ofAgentSystems: Aliases = {
  usedFor: 'systems of agents',
  name: 'aliases-agent-systems',
  rules: [
    renamed('agent_task_total', agentTasks),
    {
      record: 'agent_success_rate',
      query: percent(share(succeeded, ended)),
    },
    renamed('agent_token_usage', llmTokens),
    renamed('agent_tool_usage', agentToolCalls),
    renamed('active_agents', agentsActive),
    renamed('tasks_completed_total', agentTasks, { outcome: 'ok' }),
    { record: 'average_task_cost', query: divide(spent, above(endedOfProject, 0)) },
    { record: 'user_satisfaction_score', query: divide(rated, above(ratings, 0)) },
    { record: 'system_efficiency', query: share(workedWell, worked) },
  ],
};
