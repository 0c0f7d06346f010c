import { otel } from '../../../src';
import { framework } from '../../../src/providers';
import { AgentMonitor, frameworkMetrics } from '../../../src/sdk';
import { scrape } from '../../harness/exposition';
import { Ledger, gatewayAlone } from './gateway';

const reviews = otel.counter('house.reviews', {
  unit: 'count',
  ucum: '{review}',
  origin: 'sdk',
  help: 'Reviews that people asked for.',
  labels: ['team', 'verdict'],
});

const life = gatewayAlone({ providers: [framework({ metrics: [reviews] })] });

beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

function monitor(agent: string): AgentMonitor {
  return new AgentMonitor({
    agent,
    team: 'Payments',
    project: 'checkout',
    environment: 'test',
    endpoint: life.url('gateway', 4318),
  });
}

test('what code says through the SDK is on the ledger, each thing once', async () => {
  const first = monitor('reviewer');
  const second = monitor('writer');
  await first.trackTask('review', () => Promise.resolve());
  await expect(first.trackTask('review', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await second.trackTask('review', () => Promise.resolve());
  await first.trackTool('grep', () => Promise.resolve());
  first.recordCost({ model: 'claude-sonnet-5', provider: 'anthropic', usd: 0.5, tokens: { input: 1000, output: 10 } });
  first.recordTokens({ model: 'gpt-5.5', provider: 'openai', tokens: { input: 1_000_000 } });
  first.recordTokens({ model: 'house-model', tokens: { input: 70, output: 7 } });
  first.increment(reviews, 3, { verdict: 'approve' });
  first.gauge(frameworkMetrics.frameworkQuality, 0.75);
  await Promise.all([first.shutdown(), second.shutdown()]);

  const ledger = await Ledger.settled(life);
  expect(ledger.by('agent_tasks_total', ['agent', 'kind', 'outcome', 'team', 'project', 'environment'])).toEqual({
    'reviewer review ok payments checkout test': 1,
    'reviewer review error payments checkout test': 1,
    'writer review ok payments checkout test': 1,
  });
  expect(ledger.by('agent_task_duration_seconds_count', ['agent'])).toEqual({ reviewer: 2, writer: 1 });
  expect(ledger.by('agent_task_duration_seconds_bucket', ['le'], { agent: 'writer' })['+Inf']).toBe(1);
  expect(ledger.by('agent_tool_calls_total', ['agent', 'tool', 'outcome'])).toEqual({ 'reviewer grep ok': 1 });
  expect(ledger.by('agent_tool_duration_seconds_count', ['tool'])).toEqual({ grep: 1 });
  expect(ledger.by('llm_tokens_total', ['provider', 'model', 'type'])).toEqual({
    'anthropic claude-sonnet-5 input': 1000,
    'anthropic claude-sonnet-5 output': 10,
    'openai gpt-5.5 input': 1_000_000,
    'unknown house-model input': 70,
    'unknown house-model output': 7,
  });
  // Dollars that were told are taken as told; tokens of which nobody told are priced.
  expect(ledger.by('llm_cost_usd_total', ['model', 'source'])).toEqual({
    'claude-sonnet-5 reported': 0.5,
    'gpt-5.5 priced': 5,
  });
  expect(ledger.by('llm_unpriced_tokens_total', ['model'])).toEqual({ 'house-model': 77 });
  expect(ledger.by('house_reviews_total', ['team', 'verdict'])).toEqual({ 'payments approve': 3 });
});

test('gauges are on the endpoint of what comes and goes', async () => {
  const families = await scrape(`${life.url('gateway', 8890)}/metrics`);
  const [quality] = families.get('framework_quality_ratio')?.series ?? [];
  expect(quality).toMatchObject({ value: 0.75, labels: { team: 'payments', project: 'checkout' } });
});

test('histograms of several processes add up, bucket by bucket', async () => {
  const before = await Ledger.settled(life);
  const monitors = [monitor('counter'), monitor('counter'), monitor('counter')];
  for (const each of monitors) {
    for (const seconds of [0.2, 3, 700]) {
      each.recordTool({ tool: 'sort', outcome: 'ok', duration: seconds });
    }
  }
  await Promise.all(monitors.map((each) => each.shutdown()));
  const ledger = (await Ledger.settled(life)).since(before);
  const buckets = ledger.by('agent_tool_duration_seconds_bucket', ['le'], { agent: 'counter' });
  expect(buckets).toMatchObject({ '0.25': 3, '4': 6, '600': 6, '+Inf': 9 });
  expect(ledger.total('agent_tool_duration_seconds_sum', { agent: 'counter' })).toBeCloseTo(3 * 703.2, 6);
});
