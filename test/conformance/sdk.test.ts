import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { podLogOperators } from '../../src/components/collector/pod-logs';
import { AgentMonitor, type Metric, agentMetrics, frameworkMetrics, llmMetrics } from '../../src/sdk';
import { freePorts } from '../harness/ports';
import { type Running, start, waitFor } from '../harness/process';

const ADDRESS = '127.0.0.47';
const FUNCTIONS = { counter: 'increment', gauge: 'gauge', histogram: 'histogram' } as const;
const catalogue: readonly Metric[] = [frameworkMetrics, agentMetrics, llmMetrics].flatMap((metrics) =>
  Object.values<Metric>(metrics),
);

let folder: string;
let collector: Running;
let endpoint: string;
let exposed: string;
let traceId = '';

/** A collector without anything of ours, as somebody may have it. */
async function startCollector(): Promise<void> {
  const [otlp = 0, prometheus = 0] = await freePorts(2);
  endpoint = `http://${ADDRESS}:${otlp}`;
  exposed = `http://${ADDRESS}:${prometheus}/metrics`;
  const config = {
    receivers: {
      otlp: { protocols: { http: { endpoint: `${ADDRESS}:${otlp}` } } },
      file_log: {
        include: [join(folder, '*.log')],
        start_at: 'beginning',
        poll_interval: '50ms',
        operators: podLogOperators(),
      },
    },
    processors: { delta_to_cumulative: {} },
    exporters: {
      debug: { verbosity: 'detailed' },
      prometheus: { endpoint: `${ADDRESS}:${prometheus}`, without_scope_info: true },
    },
    service: {
      telemetry: { metrics: { level: 'none' } },
      pipelines: {
        metrics: { receivers: ['otlp'], processors: ['delta_to_cumulative'], exporters: ['prometheus'] },
        traces: { receivers: ['otlp'], exporters: ['debug'] },
        logs: { receivers: ['file_log'], exporters: ['debug'] },
      },
    },
  };
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
  collector = start('otelcol', ['--config', join(folder, 'config.yaml')]);
  await waitFor('the collector to listen', async () => (await fetch(exposed)).ok, 30_000, collector);
}

/** What an agent of every virtue would say, twice, so that sums are sums. */
async function tellEverything(): Promise<void> {
  const lines: string[] = [];
  const monitor = new AgentMonitor({
    agent: 'coder',
    team: 'platform',
    project: 'shop',
    provider: 'anthropic',
    version: '3.3.0',
    endpoint,
    logTo: { write: (line) => lines.push(line) },
  });
  const observed: readonly Metric[] = [
    frameworkMetrics.agentBusyTime,
    frameworkMetrics.frameworkInfo,
    frameworkMetrics.frameworkMemoryUsage,
  ];
  for (let round = 0; round < 2; round++) {
    for (const metric of catalogue.filter((each) => !observed.includes(each))) {
      // Kinds and labels of a metric picked at run time are known to the SDK alone.
      const tell = monitor[FUNCTIONS[metric.kind]].bind(monitor) as (metric: Metric, value: number) => void;
      tell(metric, metric.unit === 'ratio' ? 0.5 : 2);
    }
    await monitor.flush();
  }
  await monitor.trackTask('feature', () => {
    traceId = monitor.inject().traceparent?.slice(3, 35) ?? '';
    monitor.logger.warn('the plan has no tests', { step: 'plan' });
  });
  await monitor.shutdown();
  expect(lines).toHaveLength(1);
  const stamp = new Date().toISOString();
  writeFileSync(join(folder, 'pod.log'), lines.map((line) => `${stamp} stdout F ${line}`).join(''));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-sdk-'));
  await startCollector();
  await tellEverything();
}, 60_000);
afterAll(async () => {
  await collector.stop();
  rmSync(folder, { recursive: true });
});

interface Exposed {
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly string[];
}

async function scrape(): Promise<Exposed> {
  const text = await (await fetch(exposed)).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type] as const);
  return { types: new Map(types), samples: text.split('\n').filter((line) => !line.startsWith('#')) };
}

test('every metric of the catalogue is exposed under the name and kind that the catalogue derives', async () => {
  const { types } = await scrape();
  const ours = catalogue.map(({ name, kind }) => [name, kind] as const);
  const theirs = [...types].filter(([name]) => name !== 'target_info');
  expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
});

test('what was added in several exports is added up', async () => {
  const { samples } = await scrape();
  const value = (start: string) =>
    Number(
      samples
        .find((line) => line.startsWith(start))
        ?.split(' ')
        .at(-1),
    );
  expect(value('story_points_delivered_total{')).toBe(4);
  expect(value('context_load_duration_seconds_count{')).toBe(2);
  expect(value('agent_quality_ratio{')).toBe(0.5);
  expect(value('framework_memory_usage_bytes{')).toBeGreaterThan(1e6);
});

test('series have the labels of the catalogue, and who sent them', async () => {
  const { samples } = await scrape();
  const task = samples.find((line) => line.startsWith('agent_tasks_total{') && line.includes('kind="feature"')) ?? '';
  const labels = [...task.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value] as const);
  expect(Object.fromEntries(labels)).toEqual({
    agent: 'coder',
    provider: 'anthropic',
    kind: 'feature',
    outcome: 'ok',
    job: 'agent-framework',
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
  });
  expect(samples.find((line) => line.startsWith('target_info{'))).toContain('team_name="platform"');
});

test("a span arrives under OpenTelemetry's name, and the line that was logged in it is linked with it", async () => {
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  const record = await waitFor(
    'the line to be read',
    () => /LogRecord #0[\s\S]*?Span ID: \S*/.exec(collector.output())?.[0],
    30_000,
    collector,
  );
  expect(record).toMatch(/SeverityNumber: Warn\(13\)/);
  expect(record).toContain(`Trace ID: ${traceId}`);
  expect(record).toContain('-> agent: Str(coder)');
  const span = /Span #0\n[\s\S]*?Status code/.exec(collector.output())?.[0];
  expect(span).toMatch(/Name\s+: invoke_agent coder/);
  expect(span).toMatch(new RegExp(`Trace ID\\s+: ${traceId}`));
});
