import { agentPrompts } from '../../src/catalogue/agent';
import * as framework from '../../src/catalogue/framework';
import { llmRequestDuration, llmRequests } from '../../src/catalogue/llm';
import { above, divide, increase, minus, multiply, offset, rate, select, sum, share } from '../../src/promql';
import { BY_AGENT, BY_PROJECT } from '../labels';
import { slowest } from '../slowest';
import { type Aliases, percent, renamed } from './alias';

const requests = sum(increase(select(llmRequests), '1h'), BY_PROJECT);
const failed = sum(increase(select(llmRequests, { outcome: 'error' }), '1h'), BY_PROJECT);
const sessions = sum(increase(select(framework.agentSessionOutcomes), '1h'), BY_PROJECT);
const good = sum(increase(select(framework.agentSessionOutcomes, { outcome: 'ok' }), '1h'), BY_PROJECT);
const agents = above(sum(select(framework.frameworkAgents), BY_PROJECT), 0);
const standardized = sum(select(framework.frameworkAgentsStandardized), BY_PROJECT);
const waited = slowest(llmRequestDuration, { quantile: 0.95, window: '10m', by: BY_AGENT });

export const ofFrameworks: Aliases = {
  usedFor: 'frameworks',
  name: 'aliases-frameworks',
  rules: [
    { record: 'claude_framework_quality_score', query: percent(select(framework.frameworkQuality)) },
    { record: 'claude_agent_standardization_rate', query: percent(divide(standardized, agents)) },
    renamed('claude_template_compliance_rate', framework.templateCompliance),
    renamed('claude_documentation_consistency_score', framework.documentationConsistency),
    // In milliseconds, as those who compare it with 2000 expect.
    { record: 'claude_agent_response_time', query: multiply(waited, 1000) },
    {
      record: 'claude_workflow_completion_time',
      query: slowest(framework.workflowDuration, { quantile: 0.95, window: '1h', by: BY_PROJECT }),
    },
    {
      record: 'claude_context_loading_time',
      query: slowest(framework.contextLoadDuration, { quantile: 0.95, window: '1h', by: BY_PROJECT }),
    },
    renamed('claude_memory_usage', framework.frameworkMemoryUsage),
    {
      record: 'claude_agent_utilization_rate',
      query: divide(sum(rate(select(framework.agentBusyTime), '1h'), BY_PROJECT), agents),
    },
    renamed('claude_prompt_execution_count', agentPrompts),
    {
      record: 'claude_error_rate',
      query: share(failed, requests),
    },
    {
      record: 'claude_session_success_rate',
      query: share(good, sessions),
    },
    {
      record: 'claude_development_velocity',
      query: sum(increase(select(framework.storyPointsDelivered), '7d'), BY_PROJECT),
    },
    {
      record: 'claude_code_quality_improvement',
      query: minus(select(framework.codeQuality), offset(select(framework.codeQuality), '7d')),
    },
    {
      record: 'claude_time_to_deployment',
      query: slowest(framework.deploymentLeadTime, { quantile: 0.95, window: '7d', by: BY_PROJECT }),
    },
    renamed('claude_developer_satisfaction', framework.developerSatisfaction),
    renamed('claude_cost_reduction', framework.costSavings),
    renamed('claude_efficiency_gains', framework.efficiencyGain),
    renamed('claude_error_prevention', framework.errorsPrevented),
    renamed('claude_knowledge_reuse', framework.patternReuses),
  ],
};
