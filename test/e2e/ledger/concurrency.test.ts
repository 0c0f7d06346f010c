import { setTimeout as sleep } from 'node:timers/promises';
import { replay } from '../replay';
import { Ledger, gatewayAlone, refusedPoints } from './gateway';
import { Session } from './session';
import { type Use, sum } from './use';

const life = gatewayAlone();
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const send = (...requests: ReturnType<Session['metrics']>[]): Promise<void> =>
  replay({ requests }, life.url('gateway', 4318));

const TEAMS = ['payments', 'search', 'platform'];
const MODELS = ['claude-sonnet-5', 'claude-haiku-4-5'];

/** What one of many sessions uses in one of its rounds: as different as possible, and the same in every run. */
function useOf(session: number, round: number): Use {
  const prime = (session * 7919 + round * 104_729) % 9973;
  return { input: prime, output: prime % 97, cacheRead: prime * 3, cacheCreation: prime % 13, usd: prime / 1e6 };
}

function flat({ input, output, cacheRead, cacheCreation }: Use): Record<string, number> {
  return { input, output, cache_read: cacheRead, cache_write: cacheCreation };
}

test('150 short sessions at a time, of both temporalities, are counted exactly', async () => {
  const sessions = Array.from({ length: 450 }, (_, index) => ({
    index,
    team: TEAMS[index % 3] ?? '',
    model: MODELS[index % 2] ?? '',
    temporality: index % 4 < 2 ? ('delta' as const) : ('cumulative' as const),
    rounds: 1 + (index % 3),
  }));
  const waiting = sessions.values();
  await Promise.all(
    Array.from({ length: 150 }, async () => {
      for (const { index, rounds, ...props } of waiting) {
        const session = new Session(props);
        for (let round = 0; round < rounds; round += 1) {
          await sleep((index * 37) % 150);
          await send(session.use(useOf(index, round)).metrics());
          await send(session.events('api_request', [{ model: props.model }]));
        }
      }
    }),
  );
  const ledger = await Ledger.settled(life, ['gateway'], 4);
  for (const team of TEAMS) {
    for (const model of MODELS) {
      const own = sessions.filter((session) => session.team === team && session.model === model);
      const used = sum(
        own.flatMap(({ index, rounds }) => Array.from({ length: rounds }, (_, round) => useOf(index, round))),
      );
      const where = { team, model };
      expect(ledger.by('llm_tokens_total', ['type'], where)).toEqual(flat(used));
      expect(ledger.total('llm_cost_usd_total', where)).toBeCloseTo(used.usd, 9);
      expect(ledger.total('llm_requests_total', where)).toBe(own.reduce((all, { rounds }) => all + rounds, 0));
    }
  }
  expect(ledger.by('agent_sessions_total', ['team'])).toEqual({ payments: 150, search: 150, platform: 150 });
});

test('requests at the same instant on the same series are counted exactly', async () => {
  const sessions = Array.from({ length: 100 }, (_, index) => {
    const temporality = index % 2 === 0 ? 'delta' : 'cumulative';
    return new Session({ temporality, team: 'instant' });
  });
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(
      sessions.flatMap((session) => [
        send(session.use({ input: 1, usd: 0.001 }).metrics()),
        send(session.events('api_request', [{}])),
        send(session.events('tool_result', [{}, {}])),
      ]),
    );
  }
  const ledger = await Ledger.settled(life, ['gateway'], 4);
  const where = { team: 'instant' };
  expect(ledger.total('llm_tokens_total', where)).toBe(500);
  expect(ledger.total('llm_cost_usd_total', where)).toBeCloseTo(0.5, 9);
  expect(ledger.total('llm_requests_total', where)).toBe(500);
  expect(ledger.total('agent_tool_calls_total', where)).toBe(1000);
});

test('no point was refused', async () => {
  expect(await refusedPoints(life)).toBe(0);
});
