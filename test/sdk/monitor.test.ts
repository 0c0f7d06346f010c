import { setTimeout as sleep } from 'node:timers/promises';
import { SpanStatusCode } from '@opentelemetry/api';
import { AggregationTemporality, DataPointType } from '@opentelemetry/sdk-metrics';
import { agentMetrics, frameworkMetrics, llmMetrics, otel } from '../../src/sdk';
import { remembering } from './memory';

class RateLimitError extends Error {
  readonly status = 429;
}

describe('a task', () => {
  test('that goes well is counted once, and its result comes back', async () => {
    const { monitor, points } = remembering();
    expect(await monitor.trackTask('feature', () => 42)).toBe(42);
    const labels = { agent: 'coder', kind: 'feature', outcome: 'ok' };
    expect(await points('agent.tasks')).toEqual([{ labels, value: 1 }]);
    expect(await points('agent.task.duration')).toEqual([{ labels, value: 1 }]);
    expect(await points('agent.errors')).toEqual([]);
  });

  test('that fails is counted once, with the class of its error, and the error is passed on', async () => {
    const { monitor, points } = remembering();
    const error = new RateLimitError('slow down');
    const failing = monitor.trackTask('feature', () => Promise.reject(error));
    await expect(failing).rejects.toBe(error);
    const labels = { agent: 'coder', kind: 'feature', outcome: 'error' };
    expect(await points('agent.tasks')).toEqual([{ labels, value: 1 }]);
    expect(await points('agent.errors')).toEqual([{ labels: { agent: 'coder', type: 'RateLimitError' }, value: 1 }]);
  });

  test('that throws before it awaits fails in the same way', async () => {
    const { monitor, points } = remembering();
    const failing = monitor.trackTask('feature', () => {
      throw new TypeError('at once');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(await points('agent.tasks')).toHaveLength(1);
  });

  test('makes its agent busy while it runs; two at a time count once, and a rest not at all', async () => {
    const { monitor, points } = remembering();
    const began = performance.now();
    const first = monitor.trackTask('feature', () => sleep(200));
    await sleep(100);
    const [early] = await points('agent.busy_time');
    expect(early?.value).toBeGreaterThan(0.05);
    await Promise.all([first, monitor.trackTask('feature', () => sleep(200))]);
    const worked = (performance.now() - began) / 1000;
    await sleep(300);
    const total = (await points('agent.busy_time')).reduce((sum, { value }) => sum + value, 0);
    expect(total).toBeGreaterThan(0.28);
    expect(total).toBeLessThan(worked + 0.1);
  });
});

test('an error that passes several hands is counted once', async () => {
  const { monitor, points } = remembering();
  const failing = monitor.trackWorkflow('release', () =>
    monitor.trackTask('review', async () => {
      const error = new Error('no');
      monitor.recordError(error);
      await Promise.resolve();
      throw error;
    }),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await points('agent.errors')).toEqual([{ labels: { agent: 'coder', type: 'Error' }, value: 1 }]);
  expect(await points('workflow.runs')).toEqual([{ labels: { workflow: 'release', outcome: 'error' }, value: 1 }]);
});

test('requests to models are counted by model and status, in the vocabulary that all clients share', async () => {
  const { monitor, points } = remembering({ provider: 'anthropic' });
  const opus = { model: 'claude-opus-5' };
  await monitor.trackRequest(opus, () => 'an answer');
  await monitor.trackRequest(opus, () => Promise.reject(new RateLimitError('slow'))).catch(() => undefined);
  monitor.recordRequest({ model: 'gpt-5.5', provider: 'openai', outcome: 'ok', duration: 3, timeToFirstToken: 0.4 });
  const who = { agent: 'coder', provider: 'anthropic', model: 'claude-opus-5' };
  const other = { agent: 'coder', provider: 'openai', model: 'gpt-5.5' };
  expect(await points('llm.requests')).toEqual([
    { labels: { ...who, outcome: 'ok', status: '200' }, value: 1 },
    { labels: { ...who, outcome: 'error', status: '429' }, value: 1 },
    { labels: { ...other, outcome: 'ok', status: '200' }, value: 1 },
  ]);
  expect(await points('llm.time_to_first_token')).toEqual([{ labels: other, value: 1 }]);
});

test('money comes with its tokens; tokens alone say that the gateway has to price them', async () => {
  const { monitor, points } = remembering({ provider: 'anthropic' });
  const model = 'claude-opus-5';
  monitor.recordCost({ model, usd: 0.87, tokens: { input: 1000, output: 20 } });
  monitor.recordTokens({ model, tokens: { cacheRead: 500 } });
  const who = { agent: 'coder', provider: 'anthropic', model };
  expect(await points('llm.cost.usd')).toEqual([{ labels: { ...who, source: 'reported' }, value: 0.87 }]);
  expect(await points('llm.tokens')).toEqual([
    { labels: { ...who, type: 'input', cost: 'reported' }, value: 1000 },
    { labels: { ...who, type: 'output', cost: 'reported' }, value: 20 },
    { labels: { ...who, type: 'cache_read', cost: 'unknown' }, value: 500 },
  ]);
});

test('tools, handoffs and quality are recorded under their labels', async () => {
  const { monitor, points } = remembering();
  await monitor.trackTool('grep', () => 'found');
  monitor.recordTool({ tool: 'edit', outcome: 'error', duration: 0.2 });
  monitor.recordHandoff({ to: 'reviewer', accepted: true, duration: 4 });
  monitor.recordHandoff({ to: 'reviewer', accepted: false });
  monitor.recordQuality(0.9);
  expect(await points('agent.tool.calls')).toEqual([
    { labels: { agent: 'coder', tool: 'grep', outcome: 'ok' }, value: 1 },
    { labels: { agent: 'coder', tool: 'edit', outcome: 'error' }, value: 1 },
  ]);
  expect(await points('agent.handoffs')).toEqual([
    { labels: { agent: 'coder', to: 'reviewer', outcome: 'accepted' }, value: 1 },
    { labels: { agent: 'coder', to: 'reviewer', outcome: 'rejected' }, value: 1 },
  ]);
  expect(await points('agent.handoff.duration')).toEqual([{ labels: { agent: 'coder', to: 'reviewer' }, value: 1 }]);
  expect((await points('agent.quality')).at(-1)).toEqual({ labels: { agent: 'coder' }, value: 0.9 });
});

test('metrics are sent as what they are: name, unit, buckets, and what was added since the last time', async () => {
  const { monitor, sent } = remembering();
  monitor.increment(frameworkMetrics.storyPointsDelivered, 5);
  monitor.gauge(frameworkMetrics.taskQueueLength, 7, { queue: 'review' });
  monitor.histogram(frameworkMetrics.contextLoadDuration, 90);
  const [points] = await sent('story_points.delivered');
  expect(points).toMatchObject({
    descriptor: { unit: '{point}', description: 'Story points of the work that was delivered.' },
    dataPointType: DataPointType.SUM,
    isMonotonic: true,
    aggregationTemporality: AggregationTemporality.DELTA,
  });
  const [load] = await sent('context.load.duration');
  expect(load).toMatchObject({
    descriptor: { unit: 's' },
    dataPointType: DataPointType.HISTOGRAM,
    aggregationTemporality: AggregationTemporality.DELTA,
    dataPoints: [{ value: { sum: 90, buckets: { boundaries: frameworkMetrics.contextLoadDuration.buckets } } }],
  });
  expect((await sent('task.queue.length'))[0]).toMatchObject({ dataPointType: DataPointType.GAUGE });
});

test('what was sent is not sent again, but a level stays', async () => {
  const { monitor, points } = remembering();
  monitor.increment(frameworkMetrics.storyPointsDelivered, 5);
  monitor.gauge(frameworkMetrics.agentLevel, 3);
  await monitor.flush();
  monitor.increment(frameworkMetrics.storyPointsDelivered, 2);
  expect((await points('story_points.delivered')).map(({ value }) => value)).toEqual([5, 2]);
  expect((await points('agent.level')).map(({ value }) => value)).toEqual([3, 3, 3]);
});

test('the process says of itself how much memory it uses, and what it is', async () => {
  const { points, sent } = remembering({ version: '3.3.0', scale: 'enterprise' });
  expect((await points('framework.memory.usage'))[0]?.value).toBeGreaterThan(1e6);
  expect((await points('framework.info'))[0]).toEqual({ labels: { version: '3.3.0', scale: 'enterprise' }, value: 1 });
  expect((await sent('framework.memory.usage'))[0]?.descriptor.unit).toBe('By');
});

test("another agent of the same process speaks through the same pipeline, with its vendor's models", async () => {
  const { monitor, points } = remembering({ provider: 'anthropic' });
  await monitor.as('reviewer', 'openai').trackTask('review', () => undefined);
  expect(await points('agent.tasks')).toEqual([
    { labels: { agent: 'reviewer', provider: 'openai', kind: 'review', outcome: 'ok' }, value: 1 },
  ]);
});

test('everything says who sends it', async () => {
  const { monitor, spans } = remembering({ environment: 'staging', resource: { sprint: '6B' }, version: '1.2.0' });
  await monitor.trackTask('feature', () => undefined);
  const [span] = await spans();
  expect(span?.instrumentationScope.name).toBe('signalbox.sdk');
  expect(span?.resource.attributes).toEqual({
    sprint: '6B',
    'service.name': 'agent-framework',
    'service.version': '1.2.0',
    'service.instance.id': expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    'team.name': 'platform',
    'project.name': 'shop',
    'deployment.environment.name': 'staging',
  });
});

test('spans are named as OpenTelemetry names them, lie in each other, and hold no content', async () => {
  const { monitor, spans } = remembering({ provider: 'anthropic' });
  await monitor.trackWorkflow('release', () =>
    monitor.trackTask('feature', async () => {
      await monitor.trackRequest({ model: 'claude-opus-5' }, () => 'an answer');
      await monitor.trackTool('grep', () => Promise.reject(new Error('secret path'))).catch(() => undefined);
      await monitor.span('parse', () => sleep(1));
      monitor.recordTool({ tool: 'edit', outcome: 'ok', duration: 60 });
    }),
  );
  const all = await spans();
  const nameOf = (id: string | undefined) => all.find((span) => span.spanContext().spanId === id)?.name;
  expect(Object.fromEntries(all.map((span) => [span.name, nameOf(span.parentSpanContext?.spanId)]))).toEqual({
    'invoke_workflow release': undefined,
    'invoke_agent coder': 'invoke_workflow release',
    'chat claude-opus-5': 'invoke_agent coder',
    'execute_tool grep': 'invoke_agent coder',
    'execute_tool edit': 'invoke_agent coder',
    parse: 'invoke_agent coder',
  });
  const grep = all.find(({ name }) => name === 'execute_tool grep');
  expect(grep?.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(grep?.attributes['error.type']).toBe('Error');
  expect(all.find(({ name }) => name === 'execute_tool edit')?.duration[0]).toBe(60);
  expect(JSON.stringify(all.map(({ attributes, events, status }) => [attributes, events, status]))).not.toMatch(
    /answer|secret path/,
  );
});

test('messages of errors are kept only when that is asked for', async () => {
  const asked = remembering({ keepErrorMessages: true });
  const failing = asked.monitor.trackTask('feature', () => {
    asked.monitor.recordError(new Error('handled'));
    throw new Error('not handled');
  });
  await failing.catch(() => undefined);
  const [span] = await asked.spans();
  expect(span?.status.message).toBe('not handled');
  expect(span?.events[0]).toMatchObject({ attributes: { 'exception.message': 'handled' } });
});

test('metrics of a user are recorded like ours', async () => {
  const { monitor, points } = remembering();
  const orders = otel.counter('shop.orders', { unit: 'count', help: 'Orders.', labels: ['channel', 'agent'] });
  monitor.increment(orders, 2, { channel: 'web' });
  expect(await points('shop.orders')).toEqual([{ labels: { channel: 'web', agent: 'coder' }, value: 2 }]);
});

test('what belongs to no task can be recorded as well', async () => {
  const { monitor, points } = remembering();
  monitor.increment(agentMetrics.agentPrompts, 1);
  monitor.gauge(llmMetrics.llmPrice, 0.00002, { model: 'claude-opus-5', type: 'output' });
  expect(await points('agent.prompts')).toEqual([{ labels: { agent: 'coder' }, value: 1 }]);
});
