import { aliasRules } from '../../../rules';
import { ruleFile } from '../../../src/promql';
import { play } from '../../harness/rules/play';
import { fullContext } from '../../stacks/rules';

const groups = aliasRules(fullContext()).flatMap((group) => ruleFile(group).groups);
const rules = JSON.stringify({ groups });

const OF = 'cluster="c",instance="w1",job="gateway",team="t",project="p"';
const TASK = `${OF},agent="planner",kind="review"`;

/** What the real Prometheus answers after two hours, of series with a sample each minute. */
async function answers(series: Readonly<Record<string, string>>, expected: Readonly<Record<string, object[]>>) {
  const test = {
    rule_files: ['rules.json'],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([selector, values]) => ({ series: selector, values })),
        promql_expr_test: Object.entries(expected).map(([expr, exp_samples]) => ({
          // Floats differ in their last digit by how they were added up.
          expr: `round(${expr}, 0.001)`,
          eval_time: '2h',
          exp_samples,
        })),
      },
    ],
  };
  const [[said] = []] = await play([{ rules, tests: [JSON.stringify(test)] }]);
  return said;
}

const counted = (series: Readonly<Record<string, string>>, expected: Readonly<Record<string, object[]>>) =>
  expect(answers(series, expected)).resolves.toBe('');

test('a counter keeps its series and grows as they do, also where a worker begins again', async () => {
  const tokens = (more: string): string => `llm_tokens_total{cluster="c",job="gateway",team="t",${more}}`;
  await counted(
    {
      [tokens('instance="w1",provider="anthropic",type="input"')]: '0+60x60 0+60x60',
      [tokens('instance="w2",provider="anthropic",type="input"')]: '0+60x120',
      [tokens('instance="w1",provider="anthropic",type="output"')]: '0+6000x120',
      [tokens('instance="w1",provider="openai",type="input"')]: '0+7000x120',
    },
    {
      'sum by (instance) (increase(claude_tokens_input_total[30m]))': [
        { labels: '{instance="w1"}', value: 1800 },
        { labels: '{instance="w2"}', value: 1800 },
      ],
      'sum by (provider) (increase(bmad_openai_tokens_total[30m]))': [
        { labels: '{provider="openai"}', value: 210_000 },
      ],
      'count(claude_tokens_output_total)': [{ labels: '{}', value: 1 }],
    },
  );
});

test('executions have the labels and words of their dashboards', async () => {
  await counted(
    {
      [`agent_tasks_total{${TASK},outcome="ok"}`]: '0+3x120',
      [`agent_tasks_total{${TASK},outcome="error"}`]: '0+1x120',
    },
    {
      'sum by (agent_name, status) (increase(agent_executions_total[10m]))': [
        { labels: '{agent_name="planner",status="success"}', value: 30 },
        { labels: '{agent_name="planner",status="failure"}', value: 10 },
      ],
      'sum(increase(tasks_completed_total[10m]))': [{ labels: '{}', value: 30 }],
      agent_success_rate: [{ labels: '{agent="planner",cluster="c",project="p",team="t"}', value: 75 }],
    },
  );
});

test('the success of agents that only fail is 0, and of those that do nothing unknown', async () => {
  await counted(
    {
      [`agent_tasks_total{${TASK},outcome="error"}`]: '0+1x120',
      [`agent_tasks_total{${OF},agent="idle",kind="review",outcome="ok"}`]: '5x120',
    },
    { 'sum by (agent) (agent_success_rate)': [{ labels: '{agent="planner"}', value: 0 }] },
  );
});

test('a histogram keeps its buckets, so that a quantile can be taken', async () => {
  const took = (name: string, le = ''): string => `agent_task_duration_seconds_${name}{${TASK}${le}}`;
  await counted(
    {
      [took('bucket', ',le="5"')]: '0+9x120',
      [took('bucket', ',le="10"')]: '0+10x120',
      [took('bucket', ',le="+Inf"')]: '0+10x120',
      [took('count')]: '0+10x120',
      [took('sum')]: '0+40x120',
    },
    {
      'histogram_quantile(0.95, sum by (agent_name, le) (rate(agent_execution_duration_seconds_bucket[10m])))': [
        { labels: '{agent_name="planner"}', value: 7.5 },
      ],
      'sum(rate(task_duration_seconds_sum[10m])) / sum(rate(task_duration_seconds_count[10m]))': [
        { labels: '{}', value: 4 },
      ],
    },
  );
});

test('a name takes the series that it is about, and no others', async () => {
  const of = (name: string, more: string) => `${name}{${OF},${more}}`;
  const claude = 'provider="anthropic"';
  const only = (value: number) => [{ labels: '{}', value }];
  await counted(
    {
      [of('llm_tokens_total', `${claude},type="input"`)]: '1x120',
      [of('llm_tokens_total', `${claude},type="output"`)]: '2x120',
      [of('llm_tokens_total', `${claude},type="cache_read"`)]: '4x120',
      [of('llm_tokens_total', 'provider="google",type="input"')]: '8x120',
      [of('llm_cost_usd_total', claude)]: '1x120',
      [of('llm_cost_usd_total', 'provider="openai"')]: '2x120',
      [of('agent_sessions_total', claude)]: '1x120',
      [of('agent_sessions_total', 'provider="openai"')]: '2x120',
      [of('agent_lines_changed_total', `${claude},type="added"`)]: '1x120',
      [of('agent_lines_changed_total', `${claude},type="removed"`)]: '2x120',
      [of('agent_lines_changed_total', 'provider="google",type="added"')]: '4x120',
      [of('agent_tool_calls_total', `${claude},tool="Edit",outcome="ok"`)]: '1x120',
      [of('agent_tool_calls_total', `${claude},tool="Write",outcome="ok"`)]: '2x120',
      [of('agent_tool_calls_total', `${claude},tool="Write",outcome="error"`)]: '4x120',
      [of('agent_tool_calls_total', `${claude},tool="Read",outcome="ok"`)]: '8x120',
    },
    {
      'sum(claude_tokens_input_total)': only(1),
      'sum(claude_tokens_output_total)': only(2),
      'sum(bmad_claude_tokens_total)': only(7),
      'sum(bmad_gemini_tokens_total)': only(8),
      'sum(tokens_used)': only(15),
      'sum(claude_api_cost_usd_total)': only(1),
      'sum(bmad_openai_cost_dollars)': only(2),
      'sum(claude_sessions_total)': only(1),
      'sum(claude_lines_added_total)': only(1),
      'sum(claude_lines_deleted_total)': only(2),
      'sum(claude_files_modified_total)': only(3),
      'sum(claude_tool_calls_total)': only(15),
      'sum(agent_tool_usage)': only(15),
    },
  );
});

test('shares and means are taken over all workers of the gateway', async () => {
  const of = (name: string, more: string, worker = 'w1') =>
    `${name}{cluster="c",instance="${worker}",job="gateway",team="t",project="p"${more}}`;
  const only = (value: number) => [{ labels: '{cluster="c",project="p",team="t"}', value }];
  const byAgent = (value: number) => [{ labels: '{agent="a",cluster="c",project="p",team="t"}', value }];
  await counted(
    {
      [of('llm_requests_total', ',outcome="ok"')]: '0+6x120',
      [of('llm_requests_total', ',outcome="ok"', 'w2')]: '0+3x120',
      [of('llm_requests_total', ',outcome="error"', 'w2')]: '0+1x120',
      [of('agent_session_outcomes_total', ',outcome="ok"')]: '0+3x120',
      [of('agent_session_outcomes_total', ',outcome="error"', 'w2')]: '0+1x120',
      [of('llm_cost_usd_total', '')]: '0+0.5x120',
      [of('agent_tasks_total', ',agent="a",outcome="ok"')]: '0+2x120',
      [of('story_points_delivered_total', ',agent="a"')]: '0+6x120',
      [of('agent_collaborations_total', ',agent="a"', 'w2')]: '0+1x120',
      [of('agent_task_duration_seconds_sum', ',outcome="ok"')]: '0+30x120',
      [of('agent_task_duration_seconds_sum', ',outcome="error"', 'w2')]: '0+10x120',
      [of('user_satisfaction_ratio_sum', '')]: '0+3x120',
      [of('user_satisfaction_ratio_count', '')]: '0+4x120',
      [of('agent_busy_time_seconds_total', ',agent="a"')]: '0+30x120',
      [of('framework_agents', '')]: '2x120',
    },
    {
      claude_error_rate: only(0.1),
      claude_session_success_rate: only(0.75),
      average_task_cost: only(0.25),
      task_complexity: byAgent(3),
      collaboration_score: byAgent(0.5),
      system_efficiency: only(0.75),
      user_satisfaction_score: only(0.75),
      claude_agent_utilization_rate: only(0.25),
    },
  );
});

test('what a name promises in percent or milliseconds is that', async () => {
  const waits = (le: string): string => `llm_request_duration_seconds_bucket{${OF},agent="planner",le="${le}"}`;
  const labels = '{agent="planner",cluster="c",instance="w1",job="gateway",project="p",team="t"}';
  await counted(
    {
      [`framework_quality_ratio{${OF}}`]: '0.962x120',
      [`context_usage_ratio{${OF},agent="planner"}`]: '0.453x120',
      [waits('2')]: '0+0x120',
      [waits('4')]: '0+10x120',
      [waits('+Inf')]: '0+10x120',
      [`framework_agents{${OF}}`]: '8x120',
      [`framework_agents_standardized{${OF}}`]: '6x120',
    },
    {
      'claude_framework_quality_score < 97': [
        {
          labels: '{cluster="c",instance="w1",job="gateway",project="p",team="t"}',
          value: 96.2,
        },
      ],
      claude_context_usage_percent: [{ labels, value: 45.3 }],
      'claude_agent_response_time > 2000': [
        { labels: '{agent="planner",cluster="c",project="p",team="t"}', value: 3900 },
      ],
      'sum(claude_agent_standardization_rate)': [{ labels: '{}', value: 75 }],
    },
  );
});

test('an answer that is wrong is seen', async () => {
  const said = await answers({ [`framework_quality_ratio{${OF}}`]: '0.5x120' }, { claude_framework_quality_score: [] });
  expect(said).toContain('claude_framework_quality_score');
});
