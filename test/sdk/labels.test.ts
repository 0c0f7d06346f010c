import { counter } from '../../src/catalogue/metric';
import { AgentMonitor, type Metric, frameworkMetrics, otel } from '../../src/sdk';
import { remembering } from './memory';

const { agentTasks, patternLoads, taskQueueLength, agentQuality } = frameworkMetrics;

describe('a program without types is told', () => {
  const record = (metric: Metric, labels: Record<string, unknown>) => () => {
    // As plain JavaScript would call it.
    const { monitor } = remembering();
    const increment = monitor.increment.bind(monitor) as (...all: readonly unknown[]) => void;
    increment(metric, 1, labels);
  };

  test('which label a metric does not have, and which it takes', () => {
    expect(record(patternLoads, { patern: 'retry' })).toThrow(
      'pattern_loads_total has no label "patern"; it takes provider, pattern',
    );
  });

  test.each([
    ['agent', 'monitor.as(agent)'],
    ['team', 'the option `team`'],
    ['client', 'the gateway'],
  ])('where the label "%s" comes from instead', (label, from) => {
    expect(record(patternLoads, { pattern: 'retry', [label]: 'x' })).toThrow(from);
  });

  test('that a metric is of another kind', () => {
    expect(record(taskQueueLength, { queue: 'review' })).toThrow('task_queue_length is a gauge, not a counter');
  });

  test('that a metric of Prometheus has no name to be sent under', () => {
    expect(record(counter('calls_total', { unit: 'count', help: 'Calls.' }), {})).toThrow('otel.counter');
  });
});

test('a label that is missing is unknown, so that series of one metric have the same labels', async () => {
  const { monitor, points } = remembering();
  monitor.increment(patternLoads, 1, { pattern: '' });
  expect((await points('pattern.loads'))[0]?.labels).toEqual({ agent: 'coder', pattern: 'unknown' });
});

describe('a value that would be a series of its own is counted as other, and somebody is told once', () => {
  test.each([
    ['a path', '/srv/shop/orders.ts'],
    ['a path of another system', 'C:\\shop\\orders.ts'],
    ['a UUID', '0b9c6f0e-6f1a-4c58-9e0c-0b3a4b1c2d3e'],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a number of somebody', 'order-1234567'],
    ['an e-mail address', 'ada@example.com'],
    ['a sentence', 'add rate limits to the API'],
    ['a long text', 'x'.repeat(65)],
  ])('%s', async (_, value) => {
    const { monitor, points, lines } = remembering();
    monitor.increment(patternLoads, 1, { pattern: value });
    monitor.increment(patternLoads, 1, { pattern: value });
    expect(await points('pattern.loads')).toEqual([{ labels: { agent: 'coder', pattern: 'other' }, value: 2 }]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('the label "pattern" looks unbounded') as unknown,
    });
  });

  test('and the hundred and first of many', async () => {
    const { monitor, points, lines } = remembering();
    for (let index = 0; index < 150; index++) monitor.increment(patternLoads, 1, { pattern: `pattern-${index}` });
    const all = await points('pattern.loads');
    expect(all).toHaveLength(101);
    expect(all.at(-1)).toEqual({ labels: { agent: 'coder', pattern: 'other' }, value: 50 });
    expect(lines).toHaveLength(1);
  });

  test('also where it names a span', async () => {
    const { monitor, spans } = remembering();
    await monitor.span('GET /orders/1234567', () => undefined);
    expect((await spans()).map(({ name }) => name)).toEqual(['other']);
  });
});

test.each([
  'claude-opus-5',
  'openai/gpt-5.5',
  'claude-3-5-sonnet@20240620',
  'claude-opus-4-7[1m]',
  'gpt-4o-2024-08-06',
])('the model %s is no path and no number of somebody: the gateway knows how to read it', async (model) => {
  const { monitor, points } = remembering();
  monitor.recordTokens({ model, tokens: { output: 1 } });
  expect((await points('llm.tokens'))[0]?.labels['model']).toBe(model);
});

describe('a value that cannot be meant is left out, and somebody is told once', () => {
  test('a score out of a hundred', async () => {
    const { monitor, points, lines } = remembering();
    monitor.recordQuality(96.2);
    monitor.gauge(agentQuality, -1);
    expect(await points('agent.quality')).toEqual([]);
    expect(lines.map((line) => (JSON.parse(line) as { message: string }).message)).toEqual([
      'agent_quality_ratio is a ratio from 0 to 1, and got 96.2; such values are left out',
    ]);
  });

  test('a counter that would fall, and what is no number', async () => {
    const { monitor, points } = remembering();
    monitor.increment(agentTasks, -1, { kind: 'feature', outcome: 'ok' });
    monitor.increment(agentTasks, Number.NaN, { kind: 'feature', outcome: 'ok' });
    expect(await points('agent.tasks')).toEqual([]);
  });
});

describe('a monitor refuses', () => {
  const names = { agent: 'coder', team: 'platform', project: 'shop' };

  test.each([
    ['an option that it does not have', { ...names, endPoint: 'http://gateway:4318' }, 'no option "endPoint"'],
    ['a missing team', { agent: 'coder', project: 'shop' }, '"team" is missing'],
    ['a project that is a path', { ...names, project: '/srv/shop' }, 'project "/srv/shop" is no name'],
    ['an agent that is a session', { ...names, agent: 'coder-1795230334668' }, 'is no name'],
  ])('%s', (_, options, message) => {
    const make = AgentMonitor as unknown as new (options: object) => unknown;
    expect(() => new make(options)).toThrow(message);
  });
});

test('a label of a user is as free as its name', async () => {
  const { monitor, points } = remembering();
  const visits = otel.counter('visits', { unit: 'count', help: 'Visits.', labels: ['provider', 'page'] });
  monitor.increment(visits, 1, { page: 'home', provider: 'google' });
  expect((await points('visits'))[0]?.labels).toEqual({ page: 'home', provider: 'google' });
});
