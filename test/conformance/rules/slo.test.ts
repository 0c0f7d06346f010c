import { availability } from '../../../rules';
import { rulesOf } from '../../../rules/slo/rules';
import { agentTasks } from '../../../src/catalogue';
import { ruleFile } from '../../../src/promql';
import { counted } from '../../harness/rules/phases';
import { play } from '../../harness/rules/play';

// What is recorded of an SLO and read by no alert, or only by the text of one, in numbers.
function rulesWith(objective: number) {
  const slo = availability({ name: 'tasks', objective, of: agentTasks, bad: { outcome: 'error' } });
  return rulesOf(slo).flatMap((group) => ruleFile(group).groups);
}

/** Minutes between samples and evaluations; the window of five minutes has two samples. */
const INTERVAL = 4;

interface Story {
  /** Minutes, tasks in a minute, and the share of them that fails. */
  readonly phases: readonly (readonly [minutes: number, rate: number, bad: number])[];
  readonly without?: 'error';
  readonly interval?: number;
  readonly objective?: number;
}

/** What promtool says when at a minute a query is expected to give a number. */
async function told(
  { phases, without, interval = INTERVAL, objective = 0.95 }: Story,
  minute: number,
  expected: Record<string, number | undefined>,
) {
  const groups = rulesWith(objective);
  const all = phases.map(([minutes, rate, bad]) => ({ minutes, rate, bad }));
  const series = {
    ok: counted(all, ({ rate, bad }) => rate * (1 - bad), interval),
    error: counted(all, ({ rate, bad }) => rate * bad, interval),
  };
  const input = Object.entries(series)
    .filter(([outcome]) => outcome !== without)
    .map(([outcome, values]) => ({ series: `agent_tasks_total{cluster="prod", outcome="${outcome}"}`, values }));
  const test = {
    rule_files: ['rules.json'],
    evaluation_interval: `${interval}m`,
    group_eval_order: groups.map(({ name }) => name),
    tests: [
      {
        interval: `${interval}m`,
        input_series: input,
        promql_expr_test: Object.entries(expected).map(([query, value]) => ({
          expr: value === undefined ? query : `round(max(${query}), 0.0001)`,
          eval_time: `${minute}m`,
          exp_samples: value === undefined ? [] : [{ labels: '{}', value }],
        })),
      },
    ],
  };
  const [said = []] = await play([{ rules: JSON.stringify({ groups }), tests: [JSON.stringify(test)] }]);
  return said;
}

const HOUR = 60;
const FIRING = 'ALERTS{alertname="TasksErrorBudgetBurn", alertstate="firing"}';
const PAGING = 'ALERTS{alertname="TasksErrorBudgetBurn", alertstate="firing", severity="critical"}';

test('what is promised is recorded, and so is what of it is left', async () => {
  const said = await told({ phases: [[10 * HOUR, 20, 0.02]] }, 10 * HOUR, {
    'slo:objective:ratio{slo="tasks"}': 0.95,
    'slo:error_budget:ratio{slo="tasks"}': 0.05,
    'slo:sli_error:ratio_rate30d{slo="tasks", cluster="prod"}': 0.02,
    'slo:current_burn_rate:ratio{slo="tasks", cluster="prod"}': 0.4,
    'slo:period_burn_rate:ratio{slo="tasks", cluster="prod"}': 0.4,
    'slo:error_budget_remaining:ratio{slo="tasks", cluster="prod"}': 0.6,
    'slo:info{slo="tasks", objective="95%", period="30d", service="agents", title="tasks"}': 1,
    [FIRING]: undefined,
  });
  expect(said).toEqual(['']);
});

test('a promise that is broken has less than nothing left', async () => {
  const left = { 'slo:error_budget_remaining:ratio': -1 };
  expect(await told({ phases: [[10 * HOUR, 20, 0.1]] }, 10 * HOUR, left)).toEqual(['']);
});

test('nothing that failed yet is no failure, rather than nothing known', async () => {
  const left = { 'slo:error_budget_remaining:ratio': 1, 'slo:current_burn_rate:ratio': 0 };
  expect(await told({ phases: [[10 * HOUR, 20, 0]], without: 'error' }, 10 * HOUR, left)).toEqual(['']);
});

test('an idle hour at night in which all fails costs what failed, not what the mean of the hours says', async () => {
  const day: Story = {
    phases: [
      [14 * HOUR, 100, 0],
      [HOUR, 1, 1],
      [9 * HOUR, 100, 0],
    ],
  };
  const said = await told(day, 24 * HOUR, {
    // 60 of 138,060 tasks failed: 0.04 % of the tasks, and 0.9 % of the budget.
    'slo:sli_error:ratio_rate30d': 0.0004,
    'slo:error_budget_remaining:ratio': 0.9913,
    // The mean of the shares of five minutes says 4 %, as if five sixths of the budget were gone.
    'avg_over_time(slo:sli_error:ratio_rate5m{slo="tasks"}[30d])': 0.0417,
  });
  expect(said).toEqual(['']);
});

describe('a complete failure of what is promised in 99 %', () => {
  const outage: Story = {
    phases: [
      [6 * HOUR, 2, 0],
      [20, 2, 1],
      [HOUR, 2, 0],
    ],
    interval: 1,
    objective: 0.99,
  };

  test.each([
    ['pages within a quarter of an hour', 6 * HOUR + 14, 1],
    ['is over ten minutes after it', 6 * HOUR + 20 + 11, undefined],
  ])('%s', async (_, minute, firing) => {
    expect(await told(outage, minute, { [PAGING]: firing })).toEqual(['']);
  });
});

test('one failure of three tasks tells nobody', async () => {
  const quiet: Story = {
    phases: [
      [HOUR, 2 / HOUR, 0],
      [20, 1 / 20, 1],
      [2 * HOUR, 0, 0],
    ],
  };
  const minutes = [64, 68, 80, 100, 200];
  const said = await Promise.all(minutes.map((minute) => told(quiet, minute, { ALERTS: undefined })));
  expect(said.flat()).toEqual(minutes.map(() => ''));
});

test('an outage at a quiet time is seen in the end: as soon as there are enough events to judge by', async () => {
  const quiet: Story = { phases: [[6 * HOUR, 4 / HOUR, 1]] };
  expect(await told(quiet, 4 * HOUR, { [PAGING]: undefined })).toEqual(['']);
  expect(await told(quiet, 6 * HOUR, { [PAGING]: 1 })).toEqual(['']);
});
