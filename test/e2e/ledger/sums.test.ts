import { setTimeout as sleep } from 'node:timers/promises';
import { exposition } from '../../harness/exposition';
import type { RecordedRequest } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { Ledger, gatewayAlone, refusedPoints } from './gateway';
import { Session } from './session';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const send = (...requests: readonly RecordedRequest[]): Promise<void> =>
  replay({ requests }, life.url('gateway', 4318));

test('what points and events add to one sum at the same instant is all there', async () => {
  const sessions = Array.from({ length: 40 }, (_, index) => {
    return new Session({ temporality: 'delta', model: `what I call number ${index}` });
  });
  for (let round = 0; round < 20; round += 1) {
    const metrics = sessions.flatMap((session) => [session.metrics(), session.metrics(), session.metrics()]);
    const events = sessions.map((session) => session.events('api_request', [{}]));
    await Promise.all([...metrics, ...events].map((request) => send(request)));
    await sleep(100);
  }
  const ledger = await Ledger.settled(life, ['gateway'], 4);
  // The model is on the points of cost and of four types of tokens, and on one event.
  expect(ledger.by('telemetry_folded_labels_total', ['label'])).toEqual({ model: 40 * 20 * (3 * 5 + 1) });
  expect(await refusedPoints(life)).toBe(0);
});

test('durations of one tool from spans and from the SDK are one histogram', async () => {
  await send(...recordingFrom('gen-ai/success', new Date()).requests);
  const spans = await durations();
  for (let times = 0; times < 3; times += 1) await send(durationsOfSdk('get_weather', [0.5, 0.75]));
  const both = await durations();
  expect([spans['get_weather'], both['get_weather']]).toEqual([2, 2 + 3 * 2]);
  // Two of the same labels would each be left out in turn.
  for (let times = 0; times < 3; times += 1) expect(await durations()).toEqual(both);
  expect(life.program('gateway').output()).not.toContain('error gathering metrics');
});

/** How often each tool ran, as the ledger has it. */
async function durations(): Promise<Record<string, number>> {
  await Ledger.settled(life);
  const response = await fetch(`${life.url('gateway', 8889)}/metrics`);
  const series = exposition(await response.text()).get('agent_tool_duration_seconds')?.series ?? [];
  const counts = series.filter(({ name }) => name.endsWith('_count'));
  return Object.fromEntries(counts.map(({ labels, value }) => [labels['tool'] ?? '', value]));
}

const BOUNDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300, 600];

/** What code that uses `signalbox/sdk` sends about tools that it ran. */
function durationsOfSdk(tool: string, seconds: readonly number[]): RecordedRequest {
  const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const now = `${Date.now()}000000`;
  const bucketCounts = [...BOUNDS, Infinity].map((bound, index) => {
    const above = BOUNDS[index - 1] ?? 0;
    return String(seconds.filter((each) => each > above && each <= bound).length);
  });
  const dataPoints = [
    {
      attributes: [attribute('tool', tool), attribute('agent', 'main')],
      startTimeUnixNano: now,
      timeUnixNano: now,
      count: seconds.length,
      sum: seconds.reduce((all, each) => all + each, 0),
      explicitBounds: BOUNDS,
      bucketCounts,
    },
  ];
  const metrics = [{ name: 'agent.tool.duration', unit: 's', histogram: { aggregationTemporality: 1, dataPoints } }];
  const resource = { attributes: [attribute('service.name', 'my-agents')] };
  const scopeMetrics = [{ scope: { name: 'signalbox.sdk' }, metrics }];
  return { path: '/v1/metrics', ts: 0, body: { resourceMetrics: [{ resource, scopeMetrics }] } };
}
