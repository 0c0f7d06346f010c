import { fieldsOf } from '../../src/providers/dialect';
import { litellmDialect } from '../../src/providers/litellm/dialect';
import { litellmUnboundedLabels } from '../../src/providers/litellm/labels';
import type { OtlpPoint } from '../../src/providers/otlp';
import { exposed, liteLlmTruth, recordedText, requestsIn } from '../harness/recordings';
import { seenIn } from './seen';

const scrapes = requestsIn(recordedText('litellm/scrapes'));
const { totals_at_scrape: totals } = liteLlmTruth();

/** The points of a metric at one scrape. */
function points(scrape: number, metric: string): readonly OtlpPoint[] {
  return (scrapes[scrape]?.body.resourceMetrics ?? [])
    .flatMap(({ scopeMetrics = [] }) => scopeMetrics.flatMap(({ metrics = [] }) => metrics))
    .filter(({ name }) => name === metric)
    .flatMap(({ sum }) => sum?.dataPoints ?? []);
}

/** The values of a counter at one scrape, summed by a label. */
function by(scrape: number, label: string, metric: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { attributes = [], asDouble = 0 } of points(scrape, metric)) {
    const value = attributes.find(({ key }) => key === label)?.value?.stringValue ?? '';
    sums[value] = (sums[value] ?? 0) + asDouble;
  }
  return sums;
}

describe.each([0, 1, 2])('at scrape %s, the proxy', (scrape) => {
  const truth = totals[scrape];
  if (truth === undefined) throw new Error(`no truth of scrape ${scrape}`);
  const asked = (metric: string): Record<string, number> => by(scrape, 'requested_model', metric);

  test('counts cached tokens as input as well, and reasoning as output', () => {
    const input = asked('litellm_input_tokens_metric_total');
    const cached = asked('litellm_input_cached_tokens_metric_total');
    const written = asked('litellm_input_cache_creation_tokens_metric_total');
    const output = asked('litellm_output_tokens_metric_total');
    const reasoning = asked('litellm_output_reasoning_tokens_metric_total');
    const tokens = Object.keys(input).map((model) => {
      const [cache_read = 0, cache_write = 0] = [cached[model], written[model]];
      const rest = (input[model] ?? 0) - cache_read - cache_write;
      return [model, { input: rest, cache_read, cache_write, output: output[model], reasoning: reasoning[model] ?? 0 }];
    });
    expect(Object.fromEntries(tokens)).toEqual(truth.tokens_by_model);
  });

  test('says what they cost, and 0 for a model without a price', () => {
    const spent = asked('litellm_spend_metric_total');
    for (const [model, cost] of Object.entries(truth.cost_usd_by_model)) expect(spent[model]).toBeCloseTo(cost, 12);
    expect(Object.keys(spent).filter((model) => spent[model] === 0)).toEqual(truth.unpriced_models);
  });

  test('counts every request once by its status, and failed ones by theirs', () => {
    const total = by(scrape, 'status_code', 'litellm_proxy_total_requests_metric_total');
    const { 200: ok = 0, ...failed } = total;
    expect(ok).toBe(truth.model_requests_ok);
    expect(failed).toEqual(truth.errors_by_status);
    expect(by(scrape, 'exception_status', 'litellm_proxy_failed_requests_metric_total')).toEqual(
      truth.errors_by_status,
    );
  });

  test('calls a model that nobody serves "other"', () => {
    const { 'no-such-model': other, ...served } = truth.requests_by_model;
    expect(asked('litellm_proxy_total_requests_metric_total')).toEqual({
      ...served,
      ...(other !== undefined && { other }),
    });
  });
});

test('each series says when it began, before it had a value', () => {
  const spent = points(2, 'litellm_spend_metric_total');
  expect(spent.length).toBeGreaterThan(0);
  const began = spent.map(
    ({ startTimeUnixNano, timeUnixNano }) => BigInt(startTimeUnixNano ?? 0) < BigInt(timeUnixNano ?? 0),
  );
  expect(new Set(began)).toEqual(new Set([true]));
  expect(new Set(spent.map(({ startTimeUnixNano }) => startTimeUnixNano)).size).toBe(spent.length);
});

test('its own text says so in a series of its own, which is a gauge in the older format', () => {
  expect(exposed(2, 'openmetrics')).toMatch(/^litellm_spend_metric_created\{/m);
  expect(exposed(2, 'openmetrics')).not.toMatch(/^# TYPE litellm_spend_metric_created/m);
  expect(exposed(2, 'prom')).toMatch(/^# TYPE litellm_spend_metric_created gauge$/m);
});

test.each([
  ['a person', 'user-1', 'accounts'],
  ['an address', 'dev@example.com', 'email'],
  ['a key', 'checkout-key', 'accounts'],
  ['a machine', '127.0.0.1', 'hosts'],
  ['a program', 'checkout-service/1.0', 'hosts'],
])('no label that names %s is plain', (_, value, field) => {
  const fields = new Map(fieldsOf(litellmDialect));
  const naming = seenIn(litellmDialect, scrapes).filter((seen) => seen.value?.stringValue === value);
  expect(new Set(naming.map(({ key }) => fields.get(key)))).toEqual(new Set([field]));
});

test('labels with as many values as people and callers are all known', () => {
  const keys = new Set(fieldsOf(litellmDialect).map(([key]) => key));
  expect(litellmUnboundedLabels.filter((label) => !keys.has(label))).toEqual([]);
});
