import { waitFor } from '../../harness/process';
import { truth } from '../../harness/recordings';
import { recordingFrom, replay } from '../replay';
import { Ledger, declareWorkers, refusedPoints, startWorkers } from './gateway';
import { type TeamSession, everyone, teamSessions } from './team-sessions';

const WORKERS = ['gateway-worker-0', 'gateway-worker-1', 'gateway-worker-2'];

const life = declareWorkers(3, WORKERS);
beforeAll(() => startWorkers(life, WORKERS), 60_000);
afterAll(() => life.end(), 60_000);

const front = life.url('gateway', 4318);

/** What all workers say once the tokens have arrived that must arrive in the end, and no more come. */
async function arrived(tokens: number): Promise<Ledger> {
  const read = (): Promise<Ledger> => Ledger.read(life, WORKERS);
  await waitFor('the tokens to arrive', async () => (await read()).total('llm_tokens_total') >= tokens, 40_000);
  return Ledger.settled(life, WORKERS, 3);
}

test('recordings of every client, sent at once, come out exactly as the sum over the workers', async () => {
  const names = ['claude', 'codex', 'gemini'].flatMap((sender) => [`${sender}/two-sessions`, `${sender}/delta`]);
  const all = names.map((name) => truth(name).totals);
  const expected = all.reduce((sum, { tokens: { reasoning: _, ...types } }) => sum + total(Object.values(types)), 0);
  await Promise.all(names.map((name) => replay(recordingFrom(name, new Date()), front)));
  const ledger = await arrived(expected);
  expect(ledger.total('llm_tokens_total')).toBe(expected);
  expect(ledger.total('llm_requests_total')).toBe(total(all.map(({ model_requests }) => model_requests)));
  expect(ledger.total('agent_sessions_total')).toBe(total(all.map(({ processes }) => processes)));
});

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('many sessions', () => {
  let sessions: readonly TeamSession[] = [];
  /** Every session uses as much, and says so. */
  const round = (input: number): Promise<void> => everyone(sessions, front, { input });
  const countedOf = (ledger: Ledger, team: string): number => ledger.total('llm_tokens_total', { team });
  let ledger: Ledger;
  beforeAll(async () => {
    const before = await Ledger.settled(life, WORKERS);
    sessions = teamSessions(24);
    for (let rounds = 0; rounds < 5; rounds += 1) await round(100);
    ledger = await arrived(before.total('llm_tokens_total') + 24 * 500);
  }, 60_000);

  test('are spread over the workers, and each stays where it is', () => {
    expect(sessions.map(({ team }) => countedOf(ledger, team))).toEqual(sessions.map(() => 500));
    const shares = WORKERS.map(
      (worker) => sessions.filter(({ team }) => countedOf(ledger.on(worker), team) > 0).length,
    );
    expect(total(shares)).toBe(24);
    expect(shares.filter((share) => share > 0).length).toBeGreaterThan(1);
    console.info(`24 sessions by worker: ${shares.join(', ')}`);
  });

  test('lose by a killed worker what nobody had read, and cumulative ones what came until it was back', async () => {
    const [killed = '', ...others] = WORKERS;
    const isIts = (team: string): boolean => countedOf(ledger.on(killed), team) > 0;
    const lost = ({ team, temporality }: TeamSession): number => {
      if (!isIts(team)) return 0;
      return temporality === 'delta' ? 7 : 7 + 11;
    };
    expect(new Set(sessions.map(lost))).toEqual(new Set([0, 7, 18]));

    await round(7); // is counted, and read by nobody
    await Ledger.settled(life, others, 3);
    await life.kill(killed);
    await round(11); // waits at the front; of a cumulative stream it is the first point afterwards
    await round(13); // waits behind it
    life.launch(killed);
    await life.ready(killed);
    await round(17);

    /** A ledger that begins anew adds to what was read of the old one. */
    const counted = (now: Ledger): number[] =>
      sessions.map(({ team }) => countedOf(now, team) + (isIts(team) ? 500 : 0));
    const expected = sessions.map((session) => 500 + 7 + 11 + 13 + 17 - lost(session));
    const isThere = async (): Promise<boolean> =>
      counted(await Ledger.read(life, WORKERS)).every((count, index) => count >= (expected[index] ?? 0));
    await waitFor('what is not lost to arrive', isThere, 40_000);
    expect(counted(await Ledger.settled(life, WORKERS, 4))).toEqual(expected);
  }, 120_000);
});

test('no point was refused', async () => {
  expect(await Promise.all(WORKERS.map((worker) => refusedPoints(life, worker)))).toEqual([0, 0, 0]);
});
