import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { scrape } from '../../harness/exposition';
import { waitFor } from '../../harness/process';
import { replay } from '../replay';
import { Ledger, declareWorkers, startWorkers } from './gateway';
import { Session } from './session';
import { everyone, teamSessions } from './team-sessions';

const WORKERS = ['gateway-worker-0', 'gateway-worker-1'];
const life = declareWorkers(2, WORKERS);
beforeAll(() => startWorkers(life, WORKERS), 60_000);
afterAll(() => life.end(), 60_000);

const front = life.url('gateway', 4318);
const tokens = (ledger: Ledger, team: string): number => ledger.total('llm_tokens_total', { team });

async function arrived(teams: readonly string[], least: number): Promise<Ledger> {
  const isThere = async (): Promise<boolean> => {
    const ledger = await Ledger.read(life, WORKERS);
    return teams.every((team) => tokens(ledger, team) >= least);
  };
  await waitFor('the tokens to arrive', isThere, 40_000);
  return Ledger.settled(life, WORKERS, 4);
}

test('exports of one stream that follow at once stay in order', async () => {
  const sessions = Array.from({ length: 12 }, () => new Session({ temporality: 'cumulative', team: 'quick' }));
  await Promise.all(
    sessions.map(async (session) => {
      for (let time = 0; time < 60; time += 1) {
        await replay({ requests: [session.use({ input: 10 }).metrics()] }, front);
      }
    }),
  );
  expect(tokens(await arrived(['quick'], 12 * 600), 'quick')).toBe(12 * 600);
}, 60_000);

test('what waits for a worker that stands still is counted once, and in order, when it goes on', async () => {
  const sessions = teamSessions(12);
  const teams = sessions.map(({ team }) => team);
  await everyone(sessions, front, { input: 10 });
  await arrived(teams, 10);
  for (const worker of WORKERS) life.signal(worker, 'SIGSTOP');
  for (let time = 0; time < 20; time += 1) await everyone(sessions, front, { input: 10 });
  // Longer than the front waits for an answer: it asks again.
  await sleep(7000);
  for (const worker of WORKERS) life.signal(worker, 'SIGCONT');
  const ledger = await arrived(teams, 210);
  expect(teams.map((team) => tokens(ledger, team))).toEqual(teams.map(() => 210));
}, 90_000);

test('a worker whose queue is full makes no sender repeat what the others have counted', async () => {
  const requests = (ledger: Ledger, team: string): number => ledger.total('llm_requests_total', { team });
  const events = (team: string, each: readonly Record<string, string>[], traces: boolean) => {
    const { path, ts, body } = new Session({ temporality: 'delta', team }).events('api_request', each);
    const ownTrace = (key: string, value: unknown): unknown =>
      traces && key === 'traceId' ? randomBytes(16).toString('hex') : value;
    return { path, ts, body: JSON.parse(JSON.stringify(body), ownTrace) as typeof body };
  };
  await replay({ requests: [events('probe', [{}], false)] }, front);
  const probed = await Ledger.settled(life, WORKERS, 3);
  const away = WORKERS.find((worker) => requests(probed.on(worker), 'probe') === 1) ?? '';
  const [other = ''] = WORKERS.filter((worker) => worker !== away);

  life.signal(away, 'SIGSTOP');
  const large = Array.from({ length: 120 }, () => ({ blob: 'x'.repeat(100_000) }));
  for (let times = 0; times < 7; times += 1) await replay({ requests: [events('large', large, false)] }, front);
  const mixed = events(
    'mixed',
    Array.from({ length: 100 }, () => ({ blob: 'x'.repeat(100_000) })),
    true,
  );
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // As senders do it.
    const { ok } = await fetch(front + mixed.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(mixed.body),
    });
    if (ok) break;
  }
  const ledger = await Ledger.settled(life, [other], 3);
  expect(requests(ledger, 'mixed')).toBeGreaterThan(0);
  expect(requests(ledger, 'mixed')).toBeLessThan(100);
  life.signal(away, 'SIGCONT');

  const families = await scrape(`${life.url('gateway', 8888)}/metrics`);
  const failed = families.get('otelcol_exporter_send_failed_log_records_total')?.series ?? [];
  expect(failed.map(({ labels, value }) => [labels['exporter'], value > 0])).toEqual([['load_balancing/logs', true]]);
}, 90_000);
