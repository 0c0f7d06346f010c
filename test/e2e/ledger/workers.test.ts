import { replay, recordingFrom } from '../replay';
import { truth } from '../../harness/recordings';
import { Ledger, gatewayAlone, refusedPoints } from './gateway';
import { Session } from './session';

const WORKERS = ['gateway-worker-0', 'gateway-worker-1', 'gateway-worker-2'];

const life = gatewayAlone({ workers: { count: 3, front: 1 } }, ['gateway', ...WORKERS]);
beforeAll(() => life.start(), 60_000);
afterAll(() => life.end(), 60_000);

const front = life.url('gateway', 4318);
const send = (...requests: ReturnType<Session['metrics']>[]): Promise<void> => replay({ requests }, front);
const settled = (): Promise<Ledger> => Ledger.settled(life, WORKERS, 3);

test('basic', async () => {
  console.log(life.addresses);
  const s = Array.from({length: 30}, (_, i) => new Session({temporality: i % 2 ? 'delta': 'cumulative', team: 'a'}));
  for (let r = 0; r < 4; r++) await Promise.all(s.map((x) => send(x.use({input: 10}).metrics())));
  await settled();
  for (const w of WORKERS) console.log(w, (await Ledger.read(life, [w])).total('llm_tokens_total'), await refusedPoints(life, w));
});
test('stalled', async () => {
  const before = await settled();
  const s = Array.from({length: 30}, (_, i) => new Session({temporality: i % 2 ? 'delta': 'cumulative', team: 'st' + i%2}));
  await Promise.all(s.map((x) => send(x.use({input: 10}).metrics())));
  life.signal('gateway-worker-1', 'SIGSTOP');
  for (let r = 0; r < 7; r++) {await Promise.all(s.map((x) => send(x.use({input: 10}).metrics()))); await new Promise(r=>setTimeout(r,1000));}
  life.signal('gateway-worker-1', 'SIGCONT');
  for (let r = 0; r < 7; r++) {await Promise.all(s.map((x) => send(x.use({input: 10}).metrics()))); await new Promise(r=>setTimeout(r,300));}
  await new Promise(r=>setTimeout(r,10000));
  console.log((await settled()).since(before).by('llm_tokens_total',['team']), 'expected', 15*150);
}, 60000);
