import { setTimeout as sleep } from 'node:timers/promises';
import { Observability, secretKey, slack } from '../../../src';
import { claudeCode, codex, geminiCli } from '../../../src/providers';
import { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { waitFor } from '../../harness/process';
import { promql, targets } from '../ask';
import { recordingFrom, replay, truth } from '../replay';
import { Ledger } from './gateway';
import { Session, type SessionProps } from './session';
import { type Use, sum } from './use';

/** The stack as it is shipped, but that the ledger is read every second: so a hundred intervals pass in a test. */
const manifests = manifestsOf((app) => {
  new Observability(app, 'observability', {
    cluster: 'c',
    providers: [claudeCode(), codex(), geminiCli()],
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
    prometheus: {
      config: (native) => ({
        ...native,
        scrape_configs: native.scrape_configs.map((job) =>
          job['job_name'] === 'observability/gateway-ledger'
            ? { ...job, scrape_interval: '1s', scrape_timeout: '1s' }
            : job,
        ),
      }),
    },
  });
});
const life = new Life(manifests, {
  namespace: 'observability',
  parts: ['gateway', 'prometheus'],
  secrets: () => 'http://127.0.0.1:9/nobody-listens-here',
});
const gateway = life.url('gateway', 4318);

const SECONDS = 105;
const RECORDINGS = ['codex/two-sessions', 'gemini/two-sessions'];

/** Different numbers below a bound, the same in every run. */
const some = (seed: number, bound: number): number => (seed * 7919 + 104_729) % bound;

/** What sessions of Claude Code sent. */
const sent: Use[] = [];

async function tell(session: Session, seed: number): Promise<void> {
  const input = 100 + some(seed, 997);
  const use = { input, output: input % 97, cacheRead: 3 * input, cacheCreation: input % 13, usd: input / 1e5 };
  await replay({ requests: [session.use(use).metrics()] }, gateway);
  sent.push(use);
}

/** A session that begins at some time, and tells a few times what it used. */
async function work(index: number): Promise<void> {
  await sleep(some(index, (SECONDS - 15) * 1000));
  const props: SessionProps = {
    temporality: index % 2 === 0 ? 'delta' : 'cumulative',
    team: ['payments', 'search', 'platform'][index % 3],
    model: ['claude-sonnet-5', 'claude-haiku-4-5'][some(index, 11) % 2],
  };
  const session = new Session(props);
  for (let time = 0; time <= some(index, 5); time += 1) {
    await tell(session, index + 31 * time);
    await sleep(500 + some(index + time, 2500));
  }
}

const tokensOf = (use: Omit<Use, 'usd'>): number => use.input + use.output + use.cacheRead + use.cacheCreation;

let began = 0;

/** The value of an expression over the time since the beginning. */
async function since(expression: (window: string) => string): Promise<number> {
  const window = `${Math.ceil((Date.now() - began) / 1000)}s`;
  const [sample] = await promql(life.url('prometheus', 9090), expression(window));
  if (sample === undefined) throw new Error(`nothing is known of ${expression(window)}`);
  return sample.value;
}

const increase = (selector: string): Promise<number> => since((window) => `sum(increase(${selector}[${window}]))`);

/** How much of what was sent Prometheus counts. */
async function shares(): Promise<{ tokens: number; usd: number }> {
  const used = sum(sent);
  return {
    tokens: (await increase('llm_tokens_total{client="claude-code"}')) / tokensOf(used),
    usd: (await increase('llm_cost_usd_total{client="claude-code"}')) / used.usd,
  };
}

beforeAll(async () => {
  await life.start();
  const isRead = async (): Promise<boolean> =>
    (await targets(life.url('prometheus', 9090))).some(
      ({ health, labels }) => labels['job'] === 'gateway-ledger' && health === 'up',
    );
  await waitFor('the ledger to be scraped', isRead, 30_000);
  began = Date.now();
  const late = sleep(15_000).then(() => tell(new Session({ temporality: 'delta', team: 'late' }), 1));
  const recorded = RECORDINGS.map(async (name, index) => {
    await sleep(20_000 * (index + 1));
    await replay(recordingFrom(name, new Date()), gateway);
  });
  await Promise.all([late, ...recorded, ...Array.from({ length: 150 }, (_, index) => work(index))]);
  await sleep(Math.max(2000, began + SECONDS * 1000 - Date.now()));
}, 240_000);
afterAll(() => life.end(), 60_000);

test('over more than 100 scrapes, the growth of tokens and cost is within 1 % of what was sent', async () => {
  const scrapes = await since((window) => `count_over_time(up{job="gateway-ledger"}[${window}])`);
  const { tokens, usd } = await shares();
  console.info(`share of what was sent, over ${scrapes} scrapes: tokens ${tokens.toFixed(5)}, cost ${usd.toFixed(5)}`);
  expect(scrapes).toBeGreaterThanOrEqual(100);
  expect(Math.abs(tokens - 1)).toBeLessThan(0.01);
  expect(Math.abs(usd - 1)).toBeLessThan(0.01);
});

test('as is that of tokens which one client reports in parts that contain each other', async () => {
  const expected = RECORDINGS.reduce((all, name) => {
    const { reasoning: _, ...types } = truth(name).totals.tokens;
    return all + Object.values(types).reduce((a, b) => a + b, 0);
  }, 0);
  const share = (await increase('llm_tokens_total{client!="claude-code"}')) / expected;
  console.info(`share of recorded tokens: ${share.toFixed(5)}`);
  // These came and went early in the window: what is added for its last second weighs more.
  expect(Math.abs(share - 1)).toBeLessThan(0.02);
});

test('the first value of a series that is born in the window counts', async () => {
  const growth = await increase('llm_tokens_total{team="late",type="input"}');
  console.info(`of a single value of ${100 + some(1, 997)}, ${growth.toFixed(1)} are counted`);
  expect(Math.abs(growth / (100 + some(1, 997)) - 1)).toBeLessThan(0.02);
});

test.each(['llm_tokens_total', 'llm_cost_usd_total'])('%s never falls', async (counter) => {
  expect(await since((window) => `sum(resets(${counter}[${window}]))`)).toBe(0);
});

test('Prometheus has what the ledger has', async () => {
  const ledger = await Ledger.settled(life);
  const [tokens] = await promql(life.url('prometheus', 9090), 'sum(llm_tokens_total)');
  const [usd] = await promql(life.url('prometheus', 9090), 'sum(llm_cost_usd_total)');
  expect(tokens?.value).toBe(ledger.total('llm_tokens_total'));
  expect(usd?.value).toBeCloseTo(ledger.total('llm_cost_usd_total'), 9);
});

test('a restart of the gateway in the window changes nothing of this', async () => {
  await life.stop('gateway');
  life.launch('gateway');
  await life.ready('gateway');
  for (const temporality of ['delta', 'cumulative'] as const) {
    const session = new Session({ temporality, team: 'payments' });
    for (let time = 0; time < 5; time += 1) await tell(session, time);
  }
  await sleep(3000);
  const { tokens, usd } = await shares();
  console.info(`share of what was sent, with a restart: tokens ${tokens.toFixed(5)}, cost ${usd.toFixed(5)}`);
  expect(Math.abs(tokens - 1)).toBeLessThan(0.01);
  expect(Math.abs(usd - 1)).toBeLessThan(0.01);
});
