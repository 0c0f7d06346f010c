import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { manifestsOf } from '../../harness/manifests';
import type { RecordedRequest } from '../../harness/recordings';
import { replay } from '../replay';
import { Ledger, declareGateway, gatewayAlone, refusedPoints } from './gateway';
import { Session } from './session';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const send = (...requests: RecordedRequest[]): Promise<void> => replay({ requests }, life.url('gateway', 4318));
const cumulative = (team: string): Session => new Session({ temporality: 'cumulative', team });

/** Tokens that were counted, by the session's team. */
const counted = async (): Promise<Record<string, number>> =>
  (await Ledger.settled(life)).by('llm_tokens_total', ['team']);

test('a cumulative stream is counted from its first value on, whatever it repeats', async () => {
  const session = cumulative('repeats');
  await send(session.use({ input: 1000 }).metrics(), session.metrics(), session.metrics());
  await send(session.use({ input: 1 }).metrics());
  expect(await counted()).toMatchObject({ repeats: 1001 });
});

describe('idle for long, a cumulative stream', () => {
  test('goes on where it was, however many others come between', async () => {
    const session = cumulative('idle');
    await send(session.use({ input: 500 }).metrics());
    const others = Array.from({ length: 300 }, () => cumulative('others'));
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(others.map((other) => send(other.use({ input: 1 }).metrics())));
      await sleep(700);
    }
    await send(session.metrics(), session.use({ input: 30 }).metrics());
    expect(await counted()).toMatchObject({ idle: 530, others: 1200 });
  });

  test('is never forgotten: no time is set after which it would be taken for a new one', () => {
    const map = manifestsOf(declareGateway()).find(({ kind }) => kind === 'ConfigMap');
    const { 'config.yaml': text = '' } = map?.['data'] as Record<string, string>;
    const { processors } = parse(text) as { processors: Record<string, Record<string, unknown>> };
    expect(Object.keys(processors['cumulative_to_delta'] ?? {}).sort()).toEqual(['include', 'initial_value']);
    expect(processors['cumulative_to_delta']?.['initial_value']).toBe('auto');
  });
});

describe('over a restart of the gateway', () => {
  let before: Record<string, number>;
  let first: Record<string, number>;
  let after: Record<string, number>;

  beforeAll(async () => {
    const [working, resting] = [cumulative('working'), cumulative('resting')];
    const delta = new Session({ temporality: 'delta', team: 'delta' });
    for (const session of [working, resting, delta]) await send(session.use({ input: 1000 }).metrics());
    before = await counted();
    expect(await life.stop('gateway')).toBe('code 0');

    const early = cumulative('early').use({ input: 90 });
    const refused = delta.use({ input: 300 }).metrics();
    await expect(send(refused)).rejects.toThrow('fetch failed');
    await expect(send(working.use({ input: 300 }).metrics())).rejects.toThrow('fetch failed');
    life.launch('gateway');
    await life.ready('gateway');

    for (const session of [working, delta]) await send(session.use({ input: 50 }).metrics());
    await send(resting.metrics(), early.metrics(), refused);
    first = await counted();
    for (const session of [working, resting, early, delta]) {
      await send(session.use({ input: 200 }).metrics(), session.use({ input: 7 }).metrics());
    }
    after = await counted();
  }, 90_000);

  const both = (team: string): number => (before[team] ?? 0) + (after[team] ?? 0);

  test('a cumulative stream loses what it counts until its first point afterwards, and nothing else', () => {
    expect([before['working'], first['working'] ?? 0, after['working']]).toEqual([1000, 0, 207]);
    const lost = 1000 + 300 + 50 + 200 + 7 - both('working');
    expect(lost).toBe(300 + 50);
  });

  test('it loses nothing if it counted nothing meanwhile', () => {
    expect(both('resting')).toBe(1000 + 200 + 7);
  });

  test('it loses its first value if it began while the gateway was away', () => {
    expect(both('early')).toBe(90 + 200 + 7 - 90);
  });

  test('a delta stream loses nothing, and what was refused counts once when it is repeated', () => {
    expect(first['delta']).toBe(50 + 300);
    expect(both('delta')).toBe(1000 + 300 + 50 + 200 + 7);
  });
});

test('no point was refused', async () => {
  expect(await refusedPoints(life)).toBe(0);
});
