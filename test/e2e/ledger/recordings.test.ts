import { type TokenCounts, type Truth, recordingsOf, truth } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { Ledger, gatewayAlone, refusedPoints } from './gateway';
import { HIDDEN } from './hidden';

/** Dollars for a million tokens: input, read from the cache, written to it, output. As published, not as shipped. */
const PRICES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'claude-sonnet-5': [2, 0.2, 2.5, 10],
  'gpt-5.6-sol': [4, 0.4, 5, 20],
  'gpt-5.5': [5, 0.5, 5, 30],
  'gpt-5.4': [2.5, 0.25, 2.5, 15],
  'text-embedding-3-small': [0.02, 0.02, 0.02, 0],
  'gpt-5.3-codex': [1.75, 0.175, 1.75, 14],
  'gemini-2.5-pro': [1.25, 0.125, 1.25, 10],
  'gemini-2.5-flash': [0.3, 0.03, 0.3, 2.5],
  'gemini-3.5-flash': [1.5, 0.15, 1.5, 9],
};

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const senders = ['claude', 'codex', 'gemini', 'gen-ai'] as const;

describe.each(senders.flatMap(recordingsOf))('%s on the ledger', (name) => {
  const { totals, processes } = truth(name);
  const hidden = HIDDEN[name];
  const tokens = hidden?.tokens ?? Object.fromEntries(Object.entries(totals.tokens_by_model).map(disjoint));
  let ledger: Ledger;

  beforeAll(async () => {
    const before = await Ledger.settled(life);
    await replay(recordingFrom(name, new Date()), life.url('gateway', 4318));
    ledger = (await Ledger.settled(life)).since(before);
  }, 60_000);

  test('tokens, by model and disjoint type', () => {
    expect(ledger.by('llm_tokens_total', ['model', 'type'])).toEqual(flat(tokens));
  });

  test('cost, as reported or priced at ingest', () => {
    const expected = name.startsWith('claude') ? totals.cost_usd_by_model : priced(tokens);
    const counted = ledger.by('llm_cost_usd_total', ['model']);
    expect(Object.keys(counted).sort()).toEqual(Object.keys(expected).sort());
    for (const [model, usd] of Object.entries(expected)) expect(counted[model]).toBeCloseTo(usd, 9);
  });

  test('tokens without a price are counted as such', () => {
    const unpriced = Object.entries(tokens).filter(([model]) => !(model in PRICES) && !name.startsWith('claude'));
    expect(ledger.total('llm_unpriced_tokens_total')).toBe(
      unpriced.flatMap(([, types]) => Object.values(types)).reduce((a, b) => a + b, 0),
    );
  });

  test('requests that succeeded, by model', () => {
    const ok = processes.flatMap(({ requests }) => requests.filter(({ status }) => status === 200));
    expect(ledger.by('llm_requests_total', ['model'], { outcome: 'ok' })).toEqual(tally(ok.map(({ model }) => model)));
  });

  test('durations of requests, each once, where the client says them', () => {
    const measured = ledger.total('llm_request_duration_seconds_count');
    expect(measured).toBe(name.startsWith('codex') ? 0 : totals.model_requests_ok);
    const first = ledger.total('llm_time_to_first_token_seconds_count');
    if (name.startsWith('claude')) expect(first).toBe(totals.model_requests_ok);
    if (name.startsWith('codex')) expect(first).toBeGreaterThan(0);
    if (name.startsWith('gemini')) expect(first).toBe(0);
  });

  test('requests that failed, by status', () => {
    expect(ledger.by('llm_requests_total', ['status'], { outcome: 'error' })).toEqual(
      hidden?.errors ?? totals.errors_by_status,
    );
  });

  test('tool calls, by outcome', () => {
    const calls = hidden?.tools ?? toolCalls(totals);
    for (const [outcome, key] of [
      ['ok', 'ok'],
      ['error', 'failed'],
    ] as const) {
      const expected = Object.entries(calls).map(([tool, counts]) => [tool, counts[key]] as const);
      expect(ledger.by('agent_tool_calls_total', ['tool'], { outcome })).toEqual(
        Object.fromEntries(expected.filter(([, count]) => count > 0)),
      );
    }
  });

  if (!name.startsWith('gen-ai')) {
    test('sessions and prompts', () => {
      expect(ledger.total('agent_sessions_total')).toBe(hidden?.sessions ?? totals.processes);
      expect(ledger.total('agent_prompts_total')).toBe(hidden?.prompts ?? totals.user_prompts);
    });
  }

  test('under the team and project that the sender named', () => {
    const named = processes.map(({ resource_attributes: { 'team.name': team, 'project.name': project } }) =>
      [team ?? 'unknown', project ?? 'unknown'].join(' '),
    );
    const counted = Object.keys(ledger.by('llm_requests_total', ['team', 'project']));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter((pair) => !named.includes(pair))).toEqual([]);
  });

  test('and nothing of its dialect is unknown', () => {
    const unknown = ledger.by('telemetry_records_total', ['client', 'signal'], { known: 'false' });
    expect(Object.keys(unknown).filter((key) => !key.startsWith('other'))).toEqual([]);
  });
});

test('no point was refused', async () => {
  expect(await refusedPoints(life)).toBe(0);
});

function disjoint([model, counts]: [string, TokenCounts]): [string, Record<string, number>] {
  const { input, cache_read, cache_write, cache_write_1h, output, tool_prompt } = counts;
  return [model, { input: input + tool_prompt, cache_read, cache_write: cache_write + cache_write_1h, output }];
}

function flat(tokens: Readonly<Record<string, Readonly<Record<string, number>>>>): Record<string, number> {
  const pairs = Object.entries(tokens).flatMap(([model, types]) =>
    Object.entries(types).map(([type, count]) => [`${model} ${type}`, count] as const),
  );
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}

function priced(tokens: Readonly<Record<string, Readonly<Record<string, number>>>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(tokens).flatMap(([model, { input = 0, cache_read = 0, cache_write = 0, output = 0 }]) => {
      const price = PRICES[model];
      if (price === undefined || input + cache_read + cache_write + output === 0) return [];
      const [perInput, perRead, perWrite, perOutput] = price;
      const micros = input * perInput + cache_read * perRead + cache_write * perWrite + output * perOutput;
      return [[model, micros / 1_000_000]];
    }),
  );
}

/** Codex reports a shell call twice in code mode: by its wrapper, and by itself. */
function toolCalls({ tool_calls }: Truth['totals']): Truth['totals']['tool_calls'] {
  return Object.fromEntries(Object.entries(tool_calls).filter(([tool]) => tool !== 'exec'));
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
