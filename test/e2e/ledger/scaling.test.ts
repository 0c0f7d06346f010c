import type { Life } from '../../harness/life';
import { find, manifestsOf } from '../../harness/manifests';
import { waitFor } from '../../harness/process';
import { Ledger, declareGateway, declareWorkers, startWorkers } from './gateway';
import { type TeamSession, everyone, teamSessions } from './team-sessions';

const THREE = ['gateway-worker-0', 'gateway-worker-1', 'gateway-worker-2'];
const three = declareWorkers(3, THREE);
const four = declareWorkers(4, [...THREE, 'gateway-worker-3']);
beforeAll(() => startWorkers(three, THREE), 60_000);
afterAll(() => Promise.all([three.end(), four.end()]), 60_000);

/** In which of the two each worker runs, and what was last read of ledgers that are no more. */
const home = new Map<string, Life>(THREE.map((worker) => [worker, three]));
const gone: Ledger[] = [];

let sessions: readonly TeamSession[] = [];
let used = 0;

async function round(input: number): Promise<void> {
  await everyone(sessions, four.url('gateway', 4318), { input });
  used += input;
}

/** What was counted of each session, on ledgers that are and were. */
async function counted(): Promise<number[]> {
  const now = await Promise.all([...home].map(([worker, life]) => Ledger.read(life, [worker])));
  return sessions.map(({ team }) =>
    [...gone, ...now].reduce((sum, ledger) => sum + ledger.total('llm_tokens_total', { team }), 0),
  );
}

/** Waits until nothing is under way any more: delta streams lose nothing, and all that was sent is in order. */
async function quiet(): Promise<void> {
  const isAllThere = async (): Promise<boolean> =>
    (await counted()).every((count, index) => sessions[index]?.temporality !== 'delta' || count >= used);
  await waitFor('what was sent to be counted', isAllThere, 40_000);
  await Promise.all([...home].map(([worker, life]) => Ledger.settled(life, [worker], 3)));
}

const teamsOn = async (worker: string): Promise<string[]> =>
  Object.keys((await Ledger.read(home.get(worker) ?? three, [worker])).by('llm_tokens_total', ['team']));

test('another number of workers changes the pods of each, so that all of them begin anew', () => {
  const [old, changed] = [3, 4].map((count) => {
    const manifests = manifestsOf(declareGateway({ workers: { count, front: 1 } }));
    return (find(manifests, 'StatefulSet', 'gateway-worker')['spec'] as { template: unknown }).template;
  });
  expect(changed).not.toEqual(old);
});

test('one worker more, taken in as a cluster does it, costs each cumulative stream one export and doubles none', async () => {
  sessions = teamSessions(24);
  await round(100);
  await quiet();

  // First the new worker and the new front; then the old workers, from the last to the first.
  four.launch('gateway-worker-3');
  await four.ready('gateway-worker-3');
  home.set('gateway-worker-3', four);
  await three.stop('gateway');
  four.launch('gateway');
  await four.ready('gateway');
  await round(10);
  await round(20);
  await quiet();
  const moved = await teamsOn('gateway-worker-3');

  const restarted = new Map<string, number>();
  for (const [index, worker] of THREE.toReversed().entries()) {
    for (const team of await teamsOn(worker)) restarted.set(team, 2 ** index);
    gone.push(await Ledger.read(three, [worker]));
    await three.stop(worker);
    four.launch(worker);
    await four.ready(worker);
    home.set(worker, four);
    await round(2 ** index);
    await quiet();
  }
  await round(1000);
  await quiet();

  const lost = ({ team, temporality }: TeamSession): number => {
    if (temporality === 'delta') return 0;
    return moved.includes(team) ? 10 : (restarted.get(team) ?? 0);
  };
  expect(used).toBe(100 + 10 + 20 + 1 + 2 + 4 + 1000);
  expect(await counted()).toEqual(sessions.map((session) => used - lost(session)));
  expect(moved.length).toBeGreaterThan(0);
  console.info(`of 24 sessions ${moved.length} moved to the new worker`);
}, 180_000);
