import { agentLinesChanged, agentPrompts, agentSessions, agentToolCalls } from './agent';
import * as framework from './framework';
import { llmCost, llmRequestDuration, llmRequests, llmTokens } from './llm';
import type { Metric } from './metric';

/** What answers a name. */
export type Answer =
  /** By a metric of the catalogue, in the right type and unit. */
  | { readonly metric: Metric; readonly note?: string }
  /** By a rule or a query: a ratio that is stored cannot be added up. */
  | { readonly recorded: string; readonly from: readonly Metric[] }
  /** By another program, which knows it better. */
  | { readonly elsewhere: string };

/** A name under which others know a metric. */
export interface OtherName {
  readonly usedFor: 'providers' | 'frameworks' | 'systems of agents' | 'exporters' | 'sessions' | 'agents';
  readonly answer: Answer;
}

const {
  agentBusyTime,
  agentCollaborations,
  agentSessionOutcomes,
  agentTasks,
  agentTaskDuration,
  frameworkAgents,
  frameworkAgentsStandardized,
  frameworkMemoryUsage,
  storyPointsDelivered,
} = framework;

const metric = (is: Metric, note?: string): Answer => ({ metric: is, note });
const recorded = (how: string, ...from: readonly Metric[]): Answer => ({ recorded: how, from });
const elsewhere = (who: string): Answer => ({ elsewhere: who });

const names = (usedFor: OtherName['usedFor'], answers: Readonly<Record<string, Answer>>): Record<string, OtherName> =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, { usedFor, answer }]));

/** Names of metrics that dashboards and alerts elsewhere ask for, and what says the same here. */
export const OTHER_NAMES: Readonly<Record<string, OtherName>> = {
  ...names('providers', {
    bmad_claude_tokens_total: metric(llmTokens, 'with provider="anthropic"'),
    bmad_openai_cost_dollars: metric(llmCost, 'with provider="openai"'),
    bmad_gemini_latency_seconds: metric(llmRequestDuration, 'with provider="google"'),
  }),
  ...names('frameworks', {
    claude_framework_quality_score: metric(framework.frameworkQuality, 'from 0 to 1, not to 100'),
    claude_agent_standardization_rate: recorded(
      'standardized agents / agents',
      frameworkAgentsStandardized,
      frameworkAgents,
    ),
    claude_template_compliance_rate: metric(framework.templateCompliance),
    claude_documentation_consistency_score: metric(framework.documentationConsistency, 'from 0 to 1'),
    claude_agent_response_time: metric(llmRequestDuration, 'by agent: how long an agent waits for its model'),
    claude_workflow_completion_time: metric(framework.workflowDuration),
    claude_context_loading_time: metric(framework.contextLoadDuration),
    claude_memory_usage: metric(frameworkMemoryUsage),
    claude_agent_utilization_rate: recorded('rate of busy seconds / agents', agentBusyTime, frameworkAgents),
    claude_prompt_execution_count: metric(agentPrompts),
    claude_error_rate: recorded('requests with outcome="error" / all requests', llmRequests),
    claude_session_success_rate: recorded('sessions with outcome="ok" / all that ended', agentSessionOutcomes),
    claude_development_velocity: recorded('rate of story points', storyPointsDelivered),
    claude_code_quality_improvement: metric(framework.codeQuality, 'the improvement is a query: now, less then'),
    claude_time_to_deployment: metric(framework.deploymentLeadTime),
    claude_developer_satisfaction: metric(framework.developerSatisfaction, 'from 0 to 1'),
    claude_cost_reduction: metric(framework.costSavings, 'dollars, with the baseline as a label'),
    claude_efficiency_gains: metric(framework.efficiencyGain, 'with the baseline as a label'),
    claude_error_prevention: metric(framework.errorsPrevented),
    claude_knowledge_reuse: metric(framework.patternReuses),
  }),
  ...names('systems of agents', {
    agent_task_duration_seconds: metric(agentTaskDuration),
    agent_task_total: metric(agentTasks),
    agent_success_rate: recorded('tasks with outcome="ok" / all tasks', agentTasks),
    agent_token_usage: metric(llmTokens, 'by agent'),
    agent_tool_usage: metric(agentToolCalls),
    task_queue_length: metric(framework.taskQueueLength),
    active_agents: metric(framework.agentsActive),
    memory_usage_bytes: elsewhere('the kubelet: container_memory_working_set_bytes'),
    database_connections: elsewhere("the database's exporter, such as postgres_exporter: pg_stat_activity_count"),
    api_request_duration: elsewhere("OpenTelemetry's HTTP instrumentation: http_server_request_duration_seconds"),
    tasks_completed_total: metric(agentTasks, 'with outcome="ok"'),
    average_task_cost: recorded('increase of cost / increase of tasks', llmCost, agentTasks),
    user_satisfaction_score: metric(framework.userSatisfaction, 'from 0 to 1'),
    system_efficiency: recorded('seconds spent on tasks with outcome="ok" / on all tasks', agentTaskDuration),
  }),
  ...names('exporters', {
    agent_executions_total: metric(agentTasks, 'an execution is a task'),
    agent_execution_duration_seconds: metric(agentTaskDuration, 'an execution is a task'),
    framework_memory_usage_bytes: metric(frameworkMemoryUsage),
    framework_info: metric(framework.frameworkInfo),
  }),
  ...names('sessions', {
    claude_sessions_total: metric(agentSessions),
    claude_session_duration_seconds: elsewhere(
      'a query of the logs: the time between first and last event of a session',
    ),
    claude_lines_added_total: metric(agentLinesChanged, 'with type="added"'),
    claude_lines_deleted_total: metric(agentLinesChanged, 'with type="removed"'),
    claude_files_modified_total: metric(agentToolCalls, 'of the tools that edit and write files: edits, not files'),
    claude_tokens_input_total: metric(llmTokens, 'with type="input"'),
    claude_tokens_output_total: metric(llmTokens, 'with type="output"'),
    claude_api_cost_usd_total: metric(llmCost),
    claude_tool_calls_total: metric(agentToolCalls),
  }),
  ...names('agents', {
    claude_agent_efficiency_score: recorded('lines changed / tokens', agentLinesChanged, llmTokens),
    claude_agent_quality_score: metric(framework.agentQuality, 'from 0 to 1'),
    claude_agent_xp: metric(framework.agentExperience),
    claude_agent_level: metric(framework.agentLevel),
    claude_features_delivered_total: metric(framework.featuresDelivered),
    claude_story_points_delivered_total: metric(storyPointsDelivered),
    claude_bugs_introduced_total: metric(framework.bugsIntroduced),
    claude_context_usage_percent: metric(framework.contextUsage, 'from 0 to 1, not to 100'),
    claude_pattern_loads_total: metric(framework.patternLoads),
    api_calls: metric(llmRequests),
    tokens_used: metric(llmTokens),
    cost: metric(llmCost),
    features_completed: metric(framework.featuresDelivered),
    task_duration_seconds: metric(agentTaskDuration),
    collaboration_score: recorded('collaborations / tasks', agentCollaborations, agentTasks),
    patterns_extracted: metric(framework.patternExtractions),
    task_complexity: recorded('story points / tasks', storyPointsDelivered, agentTasks),
  }),
};
