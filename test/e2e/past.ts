import { type Metric, agentMetrics, frameworkMetrics, llmMetrics, seriesNames } from '../../src/catalogue';
import type { World } from '../harness/past/world';
import { waitFor } from '../harness/process';
import { promql } from './ask';

/** How much a counter grew over the whole past, by the values of a label. */
async function grown(world: World, selector: string, label: string): Promise<Record<string, number>> {
  const query = `sum by (${label}) (increase(${selector}[${world.to - world.from}s] @ ${world.to}))`;
  const samples = await promql(world.prometheus, query);
  return Object.fromEntries(samples.map(({ metric, value }) => [metric[label] ?? '', value]));
}

/** Whether all are there, and none is off by more than a hundredth. */
function expectNear(actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>): void {
  const real = Object.entries(expected).filter(([, value]) => value > 0);
  expect(real.length).toBeGreaterThan(0);
  for (const [key, value] of real) {
    expect([key, actual[key]]).toEqual([key, expect.closeTo(value, -Math.log10(value * 0.02))]);
  }
  const other = Object.entries(actual).filter(([key, value]) => value > 0 && !(key in expected));
  expect(other).toEqual([]);
}

/** That the past of a world is what happened in it. */
export function pastTests(world: () => World): void {
  test.each([
    ['llm_tokens_total', 'type'],
    ['llm_tokens_total', 'team'],
    ['llm_requests_total', 'outcome'],
    ['llm_cost_usd_total', 'source'],
    ['llm_cost_usd_total', 'team'],
    ['llm_unpriced_tokens_total', 'model'],
    ['agent_sessions_total', 'client'],
    ['agent_tool_calls_total', 'outcome'],
    ['agent_tasks_total', 'agent'],
    ['workflow_runs_total', 'workflow'],
  ])('three hours of %s, by %s, are what happened', async (metric, label) => {
    expectNear(await grown(world(), metric, label), world().truth.by(metric, label));
  });

  test('everything that is known of agents and models has a past', async () => {
    const metrics: readonly Metric[] = [llmMetrics, agentMetrics, frameworkMetrics].flatMap((group) =>
      Object.values<Metric>(group),
    );
    const names = metrics.flatMap((metric) => seriesNames(metric).slice(-1));
    const query = `count by (__name__) (last_over_time({__name__=~"${names.join('|')}"}[5m] @ ${world().to}))`;
    const there = (await promql(world().prometheus, query)).map(({ metric }) => metric['__name__']);
    expect(names.filter((name) => !there.includes(name))).toEqual([]);
  });

  test.each([
    'team_project:llm_cost_usd:increase1h',
    'slo:sli_error:ratio_rate1h',
    'slo:error_budget_remaining:ratio',
    'budget:llm_cost_per_budget:ratio_month_forecast',
    'ALERTS',
  ])('rules had recorded %s an hour ago', async (name) => {
    expect(await promql(world().prometheus, `${name} @ ${world().to - 3600}`)).not.toEqual([]);
  });

  test('what is scraped now goes on with the same series', async () => {
    const scraped = '{job=~"gateway.*|loki|jaeger|alertmanager", __name__!~"ALERTS.*|.*:.*"}';
    const series = async (time: string): Promise<string[]> =>
      (await promql(world().prometheus, `${scraped}${time}`)).map(({ metric }) =>
        JSON.stringify(Object.entries(metric).sort()),
      );
    const past = await series(` @ ${world().to}`);
    expect(past.length).toBeGreaterThan(5000);
    await waitFor(
      'all series to go on',
      async () => {
        const now = new Set(await series(''));
        const gone = past.filter((each) => !now.has(each));
        if (gone.length > 0) throw new Error(`${gone.length} end, such as ${gone[0] ?? ''}`);
        return true;
      },
      60_000,
    );
  }, 90_000);

  test('lines lie in every half hour of the past', async () => {
    const query = 'sum(count_over_time({service_name=~".+"}[30m]))';
    const range = `start=${world().from + 1800}&end=${world().to}&step=1800`;
    const url = `${world().loki}/loki/api/v1/query_range?query=${encodeURIComponent(query)}&${range}`;
    const { data } = (await (await fetch(url)).json()) as { data: { result: { values: [number, string][] }[] } };
    const counts = data.result.flatMap(({ values }) => values.map(([, count]) => Number(count)));
    expect(counts.length).toBeGreaterThanOrEqual(6);
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });
}
