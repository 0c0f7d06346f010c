import { Life } from '../harness/life';
import { manifestsOf } from '../harness/manifests';
import { waitFor } from '../harness/process';
import { type Truth, recordedText, recordingsOf, truth } from '../harness/recordings';
import { stacks } from '../stacks';
import { logql, promql, trace } from './ask';
import { HIDDEN } from './ledger/hidden';
import { recordingFrom, replay } from './replay';

const life = new Life(manifestsOf(stacks.default), {
  namespace: 'observability',
  parts: ['loki', 'jaeger', 'gateway', 'prometheus'],
  secrets: () => '',
});
const prometheus = life.url('prometheus', 9090);
const loki = life.url('loki', 3100);
const jaeger = life.url('jaeger', 16686);

const senders = ['claude', 'codex', 'gemini', 'gen-ai'] as const;
const names = senders.flatMap(recordingsOf);
const truths = new Map(names.map((name) => [name, truth(name)]));

beforeAll(async () => {
  await life.start();
  for (const name of names) await replay(recordingFrom(name, new Date()), life.url('gateway', 4318));
}, 120_000);
afterAll(() => life.end(), 60_000);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const over = (count: (one: Truth, name: string) => number): number =>
  sum([...truths].map(([name, one]) => count(one, name)));

/** Waits until a query gives a number; the last scrape may be a quarter of a minute away. */
async function becomes(query: string, expected: number): Promise<void> {
  await waitFor(
    `${query} to be ${expected}`,
    async () => {
      const [sample] = await promql(prometheus, query);
      return sample !== undefined && Math.abs(sample.value - expected) < 1e-6;
    },
    60_000,
  );
}

describe('all recordings together, in Prometheus', () => {
  test('tokens', async () => {
    await becomes(
      'sum(llm_tokens_total)',
      over(({ totals: { tokens } }) =>
        sum([
          tokens.input,
          tokens.cache_read,
          tokens.cache_write,
          tokens.cache_write_1h,
          tokens.output,
          tokens.tool_prompt,
        ]),
      ),
    );
  });

  test('dollars that Claude Code reported', async () => {
    await becomes(
      'sum(llm_cost_usd_total{source="reported"})',
      over(({ totals }, name) => (name.startsWith('claude') ? totals.cost_usd : 0)),
    );
  });

  test('requests that succeeded, and that failed', async () => {
    await becomes(
      'sum(llm_requests_total{outcome="ok"})',
      over(({ totals }) => totals.model_requests_ok),
    );
    await becomes(
      'sum(llm_requests_total{outcome="error"})',
      over(({ totals }, name) => sum(Object.values(HIDDEN[name]?.errors ?? totals.errors_by_status))),
    );
  });

  test('sessions', async () => {
    await becomes(
      'sum(agent_sessions_total)',
      over(({ totals }, name) => (name.startsWith('gen-ai') ? 0 : (HIDDEN[name]?.sessions ?? totals.processes))),
    );
  });
});

test('every event is in Loki', async () => {
  const expected = over(({ observed }) => sum(Object.values(observed.log_events)));
  await waitFor(
    `${expected} events to be stored`,
    async () => (await logql(loki, '{service_name=~".+"}')).flatMap(({ values }) => values).length === expected,
    60_000,
  );
});

test("every trace is in Jaeger, but Codex' own, with all its spans", async () => {
  for (const name of names.filter((each) => !each.startsWith('codex'))) {
    const ids = [...recordedText(name).matchAll(/"traceId":"([0-9a-f]{32})","spanId"/g)].map(([, id]) => id ?? '');
    const spans = await waitFor(
      `the traces of ${name}`,
      async () => {
        const found = await Promise.all([...new Set(ids)].map((id) => trace(jaeger, id)));
        return found.every((one) => one !== undefined) && found.flatMap((one) => one.spans);
      },
      60_000,
    );
    const expected = sum(Object.values(truths.get(name)?.observed.span_names ?? {}));
    expect([name, spans.length]).toEqual([name, expected]);
  }
  const [codex] = [...recordedText('codex/success').matchAll(/"traceId":"([0-9a-f]{32})"/g)];
  expect(await trace(jaeger, codex?.[1] ?? '')).toBeUndefined();
}, 120_000);
