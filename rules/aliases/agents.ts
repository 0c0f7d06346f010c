import { agentLinesChanged } from '../../src/catalogue/agent';
import * as framework from '../../src/catalogue/framework';
import { llmCost, llmRequests, llmTokens } from '../../src/catalogue/llm';
import { above, divide, increase, select, sum } from '../../src/promql';
import { BY_AGENT } from '../labels';
import { type Aliases, percent, renamed, renamedHistogram } from './alias';

const tasks = above(sum(increase(select(framework.agentTasks), '1d'), BY_AGENT), 0);
const tokens = above(sum(increase(select(llmTokens), '1d'), BY_AGENT), 0);
const lines = sum(increase(select(agentLinesChanged), '1d'), BY_AGENT);
const points = sum(increase(select(framework.storyPointsDelivered), '1d'), BY_AGENT);
const collaborations = sum(increase(select(framework.agentCollaborations), '1d'), BY_AGENT);

export const ofAgents: Aliases = {
  usedFor: 'agents',
  name: 'aliases-agents',
  rules: [
    { record: 'claude_agent_efficiency_score', query: divide(lines, tokens) },
    { record: 'claude_agent_quality_score', query: percent(select(framework.agentQuality)) },
    renamed('claude_agent_xp', framework.agentExperience),
    renamed('claude_agent_level', framework.agentLevel),
    renamed('claude_features_delivered_total', framework.featuresDelivered),
    renamed('claude_story_points_delivered_total', framework.storyPointsDelivered),
    renamed('claude_bugs_introduced_total', framework.bugsIntroduced),
    { record: 'claude_context_usage_percent', query: percent(select(framework.contextUsage)) },
    renamed('claude_pattern_loads_total', framework.patternLoads),
    renamed('api_calls', llmRequests),
    renamed('tokens_used', llmTokens),
    renamed('cost', llmCost),
    renamed('features_completed', framework.featuresDelivered),
    ...renamedHistogram('task_duration_seconds', framework.agentTaskDuration),
    { record: 'collaboration_score', query: divide(collaborations, tasks) },
    renamed('patterns_extracted', framework.patternExtractions),
    { record: 'task_complexity', query: divide(points, tasks) },
  ],
};
