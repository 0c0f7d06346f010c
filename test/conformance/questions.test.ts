import { mostReliable } from '../../dashboards/agents/comparison/proof';
import { least } from '../../dashboards/agents/comparison/sample';
import { leftOfBudget, paceOfBudget, spentOfBudget } from '../../dashboards/questions/budgets';
import { spentPerMillionTokens, spentPerRequest, unattributedShare } from '../../dashboards/questions/cost';
import { dearestHour, spentOnDay } from '../../dashboards/questions/hourly';
import { FAILED, failedShare, requests } from '../../dashboards/questions/requests';
import { silentClients, strangeRecords } from '../../dashboards/questions/telemetry';
import { type Vector, narrow, print } from '../../src/promql';
import { play } from '../harness/rules/play';

type Series = Readonly<Record<string, string>>;
type Expected = Readonly<Record<string, number>>;

/** What promtool says where a query is expected to give so much for each set of labels; nothing where it does. */
async function answered(series: Series, query: Vector, expected: Expected, at = '1h', known = at) {
  const test = {
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([selector, values]) => ({ series: selector, values })),
        promql_expr_test: [
          {
            expr: `round(${print(query).replaceAll('$__range', '1h')}, 0.001)`,
            eval_time: at,
            exp_samples: Object.entries(expected).map(([labels, value]) => ({ labels, value })),
          },
          // There are samples up to the last moment that is asked for.
          { expr: 'vector(0)', eval_time: known, exp_samples: [{ labels: '{}', value: 0 }] },
        ],
      },
    ],
  };
  const [said = []] = await play([{ rules: '{"groups":[]}', tests: [JSON.stringify(test)] }]);
  return said.join('');
}

const every = (minute: number): string => `0+${minute}x60`;

describe('what one sender tells alone is in no quotient', () => {
  const series = {
    'llm_cost_usd_total{client="both", model="m"}': every(2),
    'llm_requests_total{client="both", model="m", outcome="ok", status="200"}': every(4),
    'llm_cost_usd_total{client="dollars", model="m"}': every(1000),
    'llm_requests_total{client="requests", model="m", outcome="ok", status="200"}': every(1000),
  };

  test('as it is not in the cost of a request', async () => {
    expect(await answered(series, spentPerRequest('1h', ['model']), { '{model="m"}': 0.5 })).toBe('');
    expect(await answered(series, spentPerRequest('1h'), { '{}': 0.5 })).toBe('');
  });
});

describe('requests that failed', () => {
  const series = {
    'llm_requests_total{client="c", outcome="ok", status="200"}': every(6),
    'llm_requests_total{client="c", outcome="error", status="500"}': every(2),
    'llm_requests_total{client="c", outcome="error", status="499"}': every(1),
    'llm_requests_total{client="c", outcome="error", status="APIUserAbortError"}': every(1),
    'llm_requests_total{client="well", outcome="ok", status="200"}': every(1),
  };

  test('are not those that somebody gave up on', async () => {
    expect(await answered(series, requests('1h', ['client'], FAILED), { '{client="c"}': 120 })).toBe('');
  });

  test('are a share of all, and none of a client that never failed', async () => {
    const shares = { '{client="c"}': 0.2, '{client="well"}': 0 };
    expect(await answered(series, failedShare('1h', ['client']), shares)).toBe('');
  });
});

test('of two models that never failed, the one that was asked more often is the most reliable', async () => {
  const asked = (model: string, often: number, outcome = 'ok') => ({
    [`llm_requests_total{model="${model}", outcome="${outcome}", status="200"}`]: every(often),
    [`llm_tokens_total{model="${model}", type="output"}`]: every(100),
  });
  const well = { ...asked('many', 9), ...asked('few', 1), ...asked('almost-none', 0.1) };
  expect(await answered(well, mostReliable, { '{model="many"}': 1 })).toBe('');
  const failing = { ...well, ...asked('many', 1, 'error') };
  expect(await answered(failing, mostReliable, { '{model="few"}': 1 })).toBe('');
});

test('a model that was hardly asked, or that writes nothing, is not the cheapest', async () => {
  const used = (model: string, requests: number, usd: number, type = 'output') => ({
    [`llm_requests_total{client="c", model="${model}", outcome="ok", status="200"}`]: every(requests),
    [`llm_tokens_total{client="c", model="${model}", type="${type}"}`]: every(1000),
    [`llm_cost_usd_total{client="c", model="${model}"}`]: every(usd),
  });
  const series = {
    ...used('dear', 1, 0.02),
    ...used('cheap', 1, 0.01),
    ...used('untried', 0.1, 0.005),
    ...used('embedding', 1, 0.001, 'input'),
  };
  expect(await answered(series, least(spentPerMillionTokens('1h', ['model'])), { '{model="cheap"}': 10 })).toBe('');
});

test('dollars of no team are a share of all dollars, and of a chosen team none', async () => {
  const series = { 'llm_cost_usd_total{team="unknown"}': every(1), 'llm_cost_usd_total{team="known"}': every(3) };
  expect(await answered(series, unattributedShare('1h'), { '{}': 0.25 })).toBe('');
  const chosen = narrow(unattributedShare('1h'), ({ matchers }) =>
    matchers.some(({ label }) => label === 'team') ? [] : [{ label: 'team', operator: '=~', value: 'known' }],
  );
  expect(await answered(series, chosen, { '{}': 0 })).toBe('');
});

describe('telemetry', () => {
  const series = {
    'telemetry_records_total{client="busy", signal="metrics", known="true"}': every(1),
    'telemetry_records_total{client="busy", signal="metrics", known="false"}': every(1),
    'telemetry_records_total{client="silent", signal="metrics", known="true"}': '9+0x60',
    'telemetry_records_total{client="other", signal="traces", known="false"}': every(2),
    'telemetry_records_total{client="other", signal="logs", known="false"}': every(1000),
  };

  test('is missing of a client that sent nothing', async () => {
    expect(await answered(series, silentClients('1h'), { '{}': 1 })).toBe('');
  });

  test('is strange when nothing is counted of it, but for the lines of pods', async () => {
    expect(await answered(series, strangeRecords('1h'), { '{}': 180 })).toBe('');
  });
});

describe('budgets', () => {
  const series = {
    'team_project:llm_budget_usd:month{team="t"}': '1000+0x12000',
    'team_project:llm_budget_usd:month{team="t", project="p"}': '100+0x12000',
    'budget:llm_cost_per_budget:ratio_month_to_date{cluster="c", team="t"}': '0.25+0x12000',
    'budget:llm_cost_per_budget:ratio_month_to_date{cluster="c", team="t", project="p"}': '1.5+0x12000',
  };
  const WHOLE = '{team="t", project="all projects"}';
  const PROJECT = '{team="t", project="p"}';

  test('are those of whole teams as well as those of projects', async () => {
    expect(await answered(series, spentOfBudget, { [WHOLE]: 0.25, [PROJECT]: 1.5 })).toBe('');
  });

  test('have less than nothing left when they are overdrawn', async () => {
    expect(await answered(series, leftOfBudget, { [WHOLE]: 750, [PROJECT]: -50 })).toBe('');
  });

  test('are spent as fast as the month when as much of them is spent as of it', async () => {
    // 31 days of January 1970; a quarter of it is over after 186 hours.
    expect(await answered(series, paceOfBudget, { [WHOLE]: 1, [PROJECT]: 6 }, '186h')).toBe('');
  });
});

describe('what is recorded by the hour', () => {
  // A dollar in each hour of the first day, two in each of the second, of which six are over.
  const series = {
    'team_project:llm_cost_usd:increase1h{team="t", project="p"}': '1+0x1440 2+0x359',
  };

  test('is summed up for the day that begins at a point, as far as it is over', async () => {
    expect(await answered(series, spentOnDay(['team']), { '{team="t"}': 24 }, '0s', '30h')).toBe('');
    expect(await answered(series, spentOnDay(['team']), { '{team="t"}': 12 }, '24h', '30h')).toBe('');
  });

  test('tells the dearest hour', async () => {
    expect(await answered(series, dearestHour('1d', ['project']), { '{project="p"}': 2 }, '26h')).toBe('');
  });
});
