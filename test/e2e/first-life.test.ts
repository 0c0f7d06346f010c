import { Life } from '../harness/life';
import { manifestsOf } from '../harness/manifests';
import { recordedText } from '../harness/recordings';
import { waitFor } from '../harness/process';
import { stacks } from '../stacks';
import { calls, exemplars, logql, promql, rules, targets, trace } from './ask';
import { recording, recordingFrom, replay, truth } from './replay';

/** Everything of the default stack that can run here: Grafana cannot be built, and the node agent wants a node. */
const PARTS = ['loki', 'jaeger', 'alertmanager', 'gateway', 'prometheus'];

const manifests = manifestsOf(stacks.default);
const life = new Life(manifests, {
  namespace: 'observability',
  parts: PARTS,
  secrets: () => 'http://127.0.0.1:9/nobody-listens-here',
});
const prometheus = life.url('prometheus', 9090);
const loki = life.url('loki', 3100);
const jaeger = life.url('jaeger', 16686);
const { totals, observed } = truth('claude/success');
const traceIds = [
  ...new Set([...recordedText('claude/success').matchAll(/"traceId":"([0-9a-f]{32})"/g)].map(([, id]) => id ?? '')),
];
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

beforeAll(async () => {
  await life.start();
  // It begins when the gateway runs: of a counter that is older, only the growth would count.
  await replay(recordingFrom('claude/success', new Date()), life.url('gateway', 4318));
}, 120_000);
afterAll(() => life.end(), 60_000);

test('every target is up, under the labels that rules and dashboards use', async () => {
  const up = await waitFor(
    'every target to be up',
    async () => {
      const all = await targets(prometheus);
      return all.length > 0 && all.every(({ health }) => health === 'up') && all;
    },
    90_000,
  );
  expect(up.map(({ labels }) => labels['job']).sort()).toEqual([
    'alertmanager',
    'gateway',
    'gateway-ledger',
    'gateway-recent',
    'jaeger',
    'loki',
    'prometheus',
  ]);
  for (const { labels } of up) {
    expect(labels).toMatchObject({ cluster: 'my-cluster', namespace: 'observability' });
    expect(labels['instance']).toMatch(/^[a-z]+-0:\d+$/);
  }
});

test("an agent's tokens and cost in Prometheus equal what the model API served", async () => {
  const tokens = await waitFor(
    'the tokens to be scraped',
    async () => {
      const samples = await promql(prometheus, 'sum by (type) (llm_tokens_total{client="claude-code"})');
      return samples.length > 0 && samples;
    },
    90_000,
  );
  const { input, cache_read, cache_write, output } = totals.tokens;
  expect(Object.fromEntries(tokens.map(({ metric, value }) => [metric['type'], value]))).toEqual({
    input,
    cache_read,
    cache_write,
    output,
  });
  const [cost] = await promql(prometheus, 'sum(llm_cost_usd_total{client="claude-code", source="reported"})');
  expect(cost?.value).toBeCloseTo(totals.cost_usd, 9);
});

test('what the producer calls its metrics is in Prometheus under no name', async () => {
  expect(await promql(prometheus, 'count({__name__=~"claude_code.*"})')).toEqual([]);
});

test("an agent's events are in Loki, under the service and with the trace they belong to", async () => {
  const streams = await waitFor(
    'the events to be stored',
    async () => {
      const found = await logql(loki, '{service_name="claude-code"}');
      return found.flatMap(({ values }) => values).length >= sum(observed.log_events) && found;
    },
    60_000,
  );
  expect(streams.flatMap(({ values }) => values)).toHaveLength(sum(observed.log_events));
  const linked = await logql(loki, `{service_name="claude-code"} | trace_id="${traceIds[0] ?? ''}"`);
  expect(linked.length).toBeGreaterThan(0);
});

test("an agent's trace is in Jaeger, with every span", async () => {
  const traces = await waitFor(
    'the traces to be stored',
    async () => {
      const found = await Promise.all(traceIds.map((id) => trace(jaeger, id)));
      return found.every((one) => one !== undefined) && found;
    },
    60_000,
  );
  const spans = traces.flatMap((one) => one.spans.map(({ operationName }) => operationName));
  const counts = Object.fromEntries(
    Object.keys(observed.span_names).map((name) => [name, spans.filter((span) => span === name).length]),
  );
  expect(counts).toEqual(observed.span_names);
});

test('latencies of spans lead to the trace by exemplars', async () => {
  const found = await waitFor(
    'exemplars to be scraped',
    async () => {
      const series = await exemplars(
        prometheus,
        'traces_span_metrics_duration_milliseconds_bucket{service_name="claude-code"}',
      );
      return series.length > 0 && series;
    },
    90_000,
  );
  const ids = found.flatMap((series) => series.exemplars.map(({ labels }) => labels['trace_id']));
  expect(traceIds).toEqual(expect.arrayContaining([...new Set(ids)]));
});

test("Jaeger's Monitor tab shows the service from the span metrics in Prometheus", async () => {
  await waitFor('Jaeger to show calls', async () => (await calls(jaeger, 'claude-code')) > 0, 120_000);
});

test('every rule evaluates, and the watchdog reaches Alertmanager', async () => {
  const evaluated = await waitFor(
    'all rules to be evaluated',
    async () => {
      const all = await rules(prometheus);
      const soon = all.filter(({ interval }) => interval <= 60);
      return soon.length > 0 && soon.every(({ health }) => health === 'ok') && all;
    },
    150_000,
  );
  // Those that wait longer for their turn are asked for what they would find.
  for (const { interval, query } of evaluated) if (interval > 60) await promql(prometheus, query);
  expect(evaluated.filter(({ state }) => state === 'firing').map(({ name }) => name)).toEqual(['Watchdog']);
  await waitFor(
    'the watchdog to arrive',
    async () => {
      const response = await fetch(`${life.url('alertmanager', 9093)}/api/v2/alerts`);
      const alerts = (await response.json()) as { labels: Record<string, string> }[];
      return alerts.some(({ labels }) => labels['alertname'] === 'Watchdog' && labels['cluster'] === 'my-cluster');
    },
    90_000,
  );
});

test('telemetry that comes while Loki is away waits on the volume, over a restart of the gateway', async () => {
  await life.stop('loki');
  const late = recording('claude/success', new Date());
  await replay({ requests: late.requests.filter(({ path }) => path === '/v1/logs') }, life.url('gateway', 4318));
  expect(await life.stop('gateway')).toBe('code 0');
  life.launch('gateway');
  life.launch('loki');
  await life.ready('gateway');
  await life.ready('loki');
  await waitFor(
    'the late events to be stored',
    async () => {
      const streams = await logql(loki, '{service_name="claude-code"}');
      return streams.flatMap(({ values }) => values).length >= 2 * sum(observed.log_events);
    },
    90_000,
  );
}, 200_000);

test('the deletion of log lines can be asked for', async () => {
  const prompts = '{service_name="claude-code"} |= "user_prompt"';
  const address = `${loki}/loki/api/v1/delete`;
  const start = Math.floor(Date.now() / 1000) - 3600;
  const response = await fetch(`${address}?query=${encodeURIComponent(prompts)}&start=${start}`, { method: 'POST' });
  expect(response.status).toBe(204);
  // Queries leave the lines out within five minutes, and the compactor removes them a day later.
  expect(await (await fetch(address)).json()).toMatchObject([{ query: prompts, status: 'received' }]);
});

test('every part ends by itself when it is asked to', async () => {
  const endings = await Promise.all(PARTS.map(async (part) => [part, await life.stop(part)] as const));
  expect(Object.fromEntries(endings)).toEqual(Object.fromEntries(PARTS.map((part) => [part, 'code 0'])));
});
