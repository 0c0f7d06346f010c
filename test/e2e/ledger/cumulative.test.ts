import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { manifestsOf } from '../../harness/manifests';
import { replay } from '../replay';
import { Ledger, declareGateway, gatewayAlone, refusedPoints } from './gateway';
import { Session } from './session';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const send = (...requests: ReturnType<Session['metrics']>[]): Promise<void> =>
  replay({ requests }, life.url('gateway', 4318));

const tokensOf = async (team: string): Promise<number> =>
  (await Ledger.settled(life)).total('llm_tokens_total', { team });

async function stop(): Promise<void> {
  expect(await life.stop('gateway')).toBe('code 0');
}

async function start(): Promise<void> {
  life.launch('gateway');
  await life.ready('gateway');
}

describe('a cumulative stream', () => {
  const cumulative = (team: string): Session => new Session({ temporality: 'cumulative', team });

  test('is counted from its first value on, whatever it repeats', async () => {
    const session = cumulative('repeats');
    await send(session.use({ input: 1000 }).metrics(), session.metrics(), session.metrics());
    await send(session.use({ input: 1 }).metrics());
    expect(await tokensOf('repeats')).toBe(1001);
  });

  test('loses by a restart of the gateway what it counts until its first point afterwards, and nothing else', async () => {
    const session = cumulative('restarted');
    await send(session.use({ input: 1000 }).metrics());
    const before = await tokensOf('restarted');
    await stop();
    await expect(send(session.use({ input: 300 }).metrics())).rejects.toThrow('fetch failed');
    await start();
    await send(session.use({ input: 50 }).metrics());
    const first = await tokensOf('restarted');
    await send(session.use({ input: 200 }).metrics(), session.use({ input: 7 }).metrics());
    const after = await tokensOf('restarted');
    expect({ before, first, after }).toEqual({ before: 1000, first: 0, after: 207 });
    const lost = 1000 + 300 + 50 + 200 + 7 - (before + after);
    expect(lost).toBe(300 + 50);
  });

  test('loses nothing by a restart during which it counts nothing', async () => {
    const session = cumulative('resting');
    await send(session.use({ input: 400 }).metrics());
    const before = await tokensOf('resting');
    await stop();
    await start();
    await send(session.metrics(), session.use({ input: 60 }).metrics());
    expect(before + (await tokensOf('resting'))).toBe(460);
  });

  test('loses its first value if it began while the gateway was away', async () => {
    await stop();
    const session = cumulative('early');
    await sleep(50);
    await start();
    await send(session.use({ input: 90 }).metrics(), session.use({ input: 5 }).metrics());
    expect(await tokensOf('early')).toBe(5);
  });

  test('goes on where it was after it was idle, however many others come between', async () => {
    const session = cumulative('idle');
    await send(session.use({ input: 500 }).metrics());
    const others = Array.from({ length: 400 }, () => cumulative('others'));
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(others.map((other) => send(other.use({ input: 1 }).metrics())));
      await sleep(700);
    }
    await send(session.metrics(), session.use({ input: 30 }).metrics());
    expect([await tokensOf('idle'), await tokensOf('others')]).toEqual([530, 2000]);
  });

  test('is never forgotten: no time is set after which it would be taken for a new one', () => {
    const map = manifestsOf(declareGateway()).find(({ kind }) => kind === 'ConfigMap');
    const { 'config.yaml': text = '' } = map?.['data'] as Record<string, string>;
    const { processors } = parse(text) as { processors: Record<string, Record<string, unknown>> };
    expect(Object.keys(processors['cumulative_to_delta'] ?? {}).sort()).toEqual(['include', 'initial_value']);
    expect(processors['cumulative_to_delta']?.['initial_value']).toBe('auto');
  });
});

describe('a delta stream', () => {
  test('loses nothing of what arrives after a restart, and what was refused meanwhile counts once when it is repeated', async () => {
    const session = new Session({ temporality: 'delta', team: 'delta' });
    await send(session.use({ input: 1000 }).metrics());
    const before = await tokensOf('delta');
    await stop();
    const refused = session.use({ input: 300 }).metrics();
    await expect(send(refused)).rejects.toThrow('fetch failed');
    await start();
    await send(session.use({ input: 50 }).metrics());
    await send(refused);
    await send(session.use({ input: 200 }).metrics());
    expect([before, await tokensOf('delta')]).toEqual([1000, 300 + 50 + 200]);
  });
});

test('no point was refused', async () => {
  expect(await refusedPoints(life)).toBe(0);
});
