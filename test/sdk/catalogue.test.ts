import { agentMetrics } from '../../src/catalogue/agent';
import { frameworkMetrics } from '../../src/catalogue/framework';
import { LEDGER_LABELS, llmMetrics } from '../../src/catalogue/llm';
import { type Metric } from '../../src/catalogue/metric';
import { OTHER_NAMES, type OtherName } from '../../src/catalogue/other-names';

/** The names that others use, written down from their pages and not from the table. */
const NAMED: Readonly<Record<OtherName['usedFor'], string>> = {
  providers: 'bmad_claude_tokens_total bmad_openai_cost_dollars bmad_gemini_latency_seconds',
  frameworks: `claude_framework_quality_score claude_agent_standardization_rate claude_template_compliance_rate
    claude_documentation_consistency_score claude_agent_response_time claude_workflow_completion_time
    claude_context_loading_time claude_memory_usage claude_agent_utilization_rate claude_prompt_execution_count
    claude_error_rate claude_session_success_rate claude_development_velocity claude_code_quality_improvement
    claude_time_to_deployment claude_developer_satisfaction claude_cost_reduction claude_efficiency_gains
    claude_error_prevention claude_knowledge_reuse`,
  'systems of agents': `agent_task_duration_seconds agent_task_total agent_success_rate agent_token_usage agent_tool_usage
    task_queue_length active_agents memory_usage_bytes database_connections api_request_duration
    tasks_completed_total average_task_cost user_satisfaction_score system_efficiency`,
  exporters: 'agent_executions_total agent_execution_duration_seconds framework_memory_usage_bytes framework_info',
  sessions: `claude_sessions_total claude_session_duration_seconds claude_lines_added_total claude_lines_deleted_total
    claude_files_modified_total claude_tokens_input_total claude_tokens_output_total claude_api_cost_usd_total
    claude_tool_calls_total`,
  agents: `claude_agent_efficiency_score claude_agent_quality_score claude_agent_xp claude_agent_level
    claude_features_delivered_total claude_story_points_delivered_total claude_bugs_introduced_total
    claude_context_usage_percent claude_pattern_loads_total api_calls tokens_used cost features_completed
    task_duration_seconds collaboration_score patterns_extracted task_complexity`,
};

const ours: readonly Metric[] = Object.values(frameworkMetrics);
const catalogue: readonly Metric[] = [...ours, ...Object.values(llmMetrics), ...Object.values(agentMetrics)];

describe('every name that others use has an answer', () => {
  test.each(Object.entries(NAMED))('for %s', (row, names) => {
    const answered = Object.entries(OTHER_NAMES).filter(([, required]) => required.usedFor === row);
    expect(answered.map(([name]) => name).sort()).toEqual(names.split(/\s+/).sort());
  });

  test('as many as they are', () => {
    const count = (row: string) => Object.values(OTHER_NAMES).filter((required) => required.usedFor === row).length;
    expect({ E8: count('frameworks'), P6: count('systems of agents'), G1: count('exporters') }).toEqual({
      E8: 20,
      P6: 14,
      G1: 4,
    });
  });

  test('by metrics that exist', () => {
    for (const [name, { answer }] of Object.entries(OTHER_NAMES)) {
      const metrics = 'metric' in answer ? [answer.metric] : 'from' in answer ? answer.from : [];
      if ('recorded' in answer) expect([name, metrics.length]).not.toEqual([name, 0]);
      for (const metric of metrics) expect(catalogue).toContain(metric);
    }
  });
});

test('every metric of the framework answers for something that was asked for, or for how agents work together', () => {
  const answers = Object.values(OTHER_NAMES).flatMap(({ answer }) =>
    'metric' in answer ? [answer.metric] : 'from' in answer ? answer.from : [],
  );
  const unasked = ours.filter((metric) => !answers.includes(metric)).map(({ name }) => name);
  expect(unasked.sort()).toEqual([
    'agent_errors_total',
    'agent_handoff_duration_seconds',
    'agent_handoffs_total',
    'agent_task_cost_usd',
    'workflow_runs_total',
  ]);
});

describe.each(ours.map((metric) => [metric.name, metric] as const))('%s', (name, metric) => {
  test('comes from the SDK and has the labels of the ledger', () => {
    expect(metric.origin).toBe('sdk');
    expect(metric.labels).toEqual(expect.arrayContaining([...LEDGER_LABELS]));
    expect(new Set(metric.labels).size).toBe(metric.labels.length);
  });

  test('says its unit and kind in its name', () => {
    const { kind, unit } = metric;
    expect(name.endsWith('_total')).toBe(kind === 'counter');
    expect(name.endsWith('_ratio')).toBe(unit === 'ratio');
    expect(/_seconds(_total)?$/.test(name)).toBe(unit === 'seconds');
    expect(name.endsWith('_bytes')).toBe(unit === 'bytes');
    expect(name.endsWith('_usd')).toBe(unit === 'usd');
  });

  test('has buckets that rise, if it is a histogram', () => {
    const { kind, buckets } = metric;
    expect(buckets !== undefined).toBe(kind === 'histogram');
    expect(buckets).toEqual(buckets && [...new Set(buckets)].sort((a, b) => a - b));
  });
});

/** Queries of users name these: a name that changes breaks them. */
const NAMES = `agent_busy_time_seconds_total agent_collaborations_total agent_errors_total agent_experience_total
  agent_handoff_duration_seconds agent_handoffs_total agent_level agent_quality_ratio agent_session_outcomes_total
  agent_task_cost_usd agent_task_duration_seconds agent_tasks_total agents_active bugs_introduced_total code_quality_ratio
  context_load_duration_seconds context_usage_ratio cost_savings_usd deployment_lead_time_seconds
  developer_satisfaction_ratio documentation_consistency_ratio efficiency_gain_ratio errors_prevented_total
  features_delivered_total framework_agents framework_agents_standardized framework_info framework_memory_usage_bytes
  framework_quality_ratio pattern_extractions_total pattern_loads_total pattern_reuses_total
  story_points_delivered_total task_queue_length template_compliance_ratio user_satisfaction_ratio
  workflow_duration_seconds workflow_runs_total`;

test('the names in Prometheus are these', () => {
  expect(ours.map(({ name }) => name).sort()).toEqual(NAMES.split(/\s+/));
});

test('no two metrics have one name', () => {
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
});

test('tasks of half an hour are still told apart', () => {
  expect(frameworkMetrics.agentTaskDuration.buckets?.at(-1)).toBe(1800);
});
