import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { claudeCode, litellm } from '../../../src/providers';
import { NETWORK } from '../../harness/loopback';
import { waitFor } from '../../harness/process';
import { recordingFrom, replay } from '../replay';
import { Ledger, gatewayAlone } from './gateway';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'recordings', 'litellm');
const LITELLM = `${NETWORK}.30`;

interface Scraped {
  readonly errors_by_status: Readonly<Record<string, number>>;
  readonly model_requests_ok: number;
  readonly tokens_by_model: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly cost_usd_by_model: Readonly<Record<string, number>>;
}

const { totals_at_scrape: totals } = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as {
  readonly totals_at_scrape: readonly [Scraped, Scraped, Scraped];
};

/** What the real proxy exposed, as if its series had begun when the test did. */
function exposed(scrape: number, began: number): string {
  const text = gunzipSync(readFileSync(join(FOLDER, `${scrape}.openmetrics.gz`))).toString('utf8');
  return text.replaceAll(/^(\w+_created(?:\{.*\})?) \S+$/gm, `$1 ${began}`);
}

let began = 0;
let scrape = 0;
const proxy = createServer((_, response) => {
  response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8');
  response.end(exposed(scrape, began));
});

const life = gatewayAlone(
  {
    providers: [claudeCode(), litellm({ proxies: ['claude-code'] })],
    // Every second, for a test of seconds.
    config: (native) =>
      JSON.parse(
        JSON.stringify(native).replaceAll('"scrape_interval":"15s"', '"scrape_interval":"1s"'),
      ) as typeof native,
  },
  ['gateway'],
  { 'litellm.litellm.svc': LITELLM },
);

const tokens = ({ tokens_by_model: models }: Scraped): number =>
  Object.values(models).reduce(
    (sum, { input = 0, cache_read = 0, cache_write = 0, output = 0 }) =>
      sum + input + cache_read + cache_write + output,
    0,
  );
const cost = ({ cost_usd_by_model: models }: Scraped): number => Object.values(models).reduce((a, b) => a + b, 0);

beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(4000, LITELLM, resolve));
  await life.start();
  began = Date.now() / 1000;
}, 60_000);
afterAll(async () => {
  await life.end();
  await new Promise((resolve) => proxy.close(resolve));
}, 60_000);

async function afterScrape(count: 1 | 2): Promise<Ledger> {
  scrape = count;
  await waitFor(
    `scrape ${count} to be counted`,
    async () => (await Ledger.read(life)).total('llm_tokens_total', { client: 'litellm' }) >= tokens(totals[count]),
    20_000,
  );
  return Ledger.settled(life);
}

test.each([1, 2] as const)('after scrape %i the proxy is counted as it was', async (count) => {
  const ledger = await afterScrape(count);
  const truth = totals[count];
  const sums: Record<string, number> = {};
  for (const types of Object.values(truth.tokens_by_model)) {
    for (const type of ['input', 'cache_read', 'cache_write', 'output'])
      sums[type] = (sums[type] ?? 0) + (types[type] ?? 0);
  }
  expect(ledger.by('llm_tokens_total', ['type'])).toEqual(sums);
  expect(ledger.total('llm_cost_usd_total')).toBeCloseTo(cost(truth), 9);
  expect(ledger.total('llm_requests_total', { outcome: 'ok' })).toBe(truth.model_requests_ok);
  expect(ledger.by('llm_requests_total', ['status'], { outcome: 'error' })).toEqual(truth.errors_by_status);
  expect(Object.keys(ledger.by('llm_tokens_total', ['team'])).sort()).toEqual(['ledger', 'payments']);
});

test('what a client behind the proxy says of its usage is not counted again, and its work still is', async () => {
  const before = await Ledger.settled(life);
  await replay(recordingFrom('claude/success', new Date()), life.url('gateway', 4318));
  const ledger = (await Ledger.settled(life)).since(before);
  expect(ledger.total('llm_tokens_total')).toBe(0);
  expect(ledger.total('llm_cost_usd_total')).toBe(0);
  expect(ledger.total('llm_requests_total')).toBe(0);
  expect(ledger.total('agent_tool_calls_total', { client: 'claude-code' })).toBe(4);
});

test('a gateway that starts later counts nothing of what was before it', async () => {
  await life.stop('gateway');
  life.launch('gateway');
  await life.ready('gateway');
  await new Promise((resolve) => setTimeout(resolve, 3500));
  expect((await Ledger.read(life)).total('llm_tokens_total')).toBe(0);
}, 30_000);
