import { parse } from 'yaml';
import { type Expression, expressionsOf, promql, selectorsOf } from '../../../src/promql';
import type { Provider } from '../../../src/providers';
import { geminiCli } from '../../../src/providers';
import type { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { type RecordedRequest, truth } from '../../harness/recordings';
import { withVariables } from '../../promql/shipped';
import { stacks } from '../../stacks';
import { recording, recordingFrom, replay } from '../replay';
import { Ledger, declareGateway, gatewayAlone } from './gateway';

type Prices = NonNullable<Provider['prices']>[number]['prices'];

const MODEL = 'gemini-2.5-flash';
const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

/** A gateway with a price table of our own. */
function priced(prices: Prices): Life {
  const table = { asOf: '2026-01-01', source: 'made up', prices };
  return gatewayAlone({ providers: [{ ...geminiCli(), prices: [table] }] });
}

/** Dollars for what a recording used, at so much for a million tokens of input, of cached input, and of output. */
function costOf(name: string, input: number, cacheRead: number, output: number): number {
  const { tokens } = truth(name).totals;
  return (tokens.input * input + tokens.cache_read * cacheRead + tokens.output * output) / 1e6;
}

/** What a gateway with some prices counts of requests: it starts, counts, and is no more. */
async function counted(prices: Prices, ...batches: (() => readonly RecordedRequest[])[]): Promise<Ledger[]> {
  const life = priced(prices);
  try {
    await life.start();
    const ledgers: Ledger[] = [];
    for (const requests of batches) {
      await replay({ requests: requests() }, life.url('gateway', 4318));
      ledgers.push(await Ledger.settled(life));
    }
    return ledgers;
  } finally {
    await life.end();
  }
}

const now = (name: string) => () => recordingFrom(name, new Date()).requests;
const daysAgo = (name: string, days: number) => () => recording(name, new Date(Date.now() - days * DAY)).requests;
const usd = (ledger: Ledger | undefined): number => ledger?.total('llm_cost_usd_total') ?? 0;

const DATED: Prices = [
  { model: MODEL, from: day(1), input: 100, output: 200, cacheRead: 50 },
  { model: MODEL, from: day(-1), input: 10, output: 20, cacheRead: 5 },
  { model: MODEL, input: 1, output: 2, cacheRead: 0.5 },
];

test('the price of the day holds: not the one before it, and not one that is still to come', async () => {
  const [first, second] = await counted(DATED, now('gemini/success'), now('gemini/two-sessions'));
  expect(usd(first)).toBeCloseTo(costOf('gemini/success', 10, 5, 20), 12);
  expect(usd(second) - usd(first)).toBeCloseTo(costOf('gemini/two-sessions', 10, 5, 20), 12);
});

test('a new price holds from the first moment of its day', async () => {
  const [ledger] = await counted(
    [...DATED, { model: MODEL, from: day(0), input: 7, output: 7 }],
    now('gemini/success'),
  );
  expect(usd(ledger)).toBeCloseTo(costOf('gemini/success', 7, 7, 7), 12);
});

test('tokens are priced on the day on which they arrive, whatever their sender says of the time', async () => {
  const [late] = await counted(DATED, daysAgo('gemini/delta', 3));
  expect(usd(late)).toBeCloseTo(costOf('gemini/delta', 10, 5, 20), 12);
});

test('a changed price changes what comes after it, and nothing that was counted before', async () => {
  const before = await counted([{ model: MODEL, input: 1, output: 2, cacheRead: 0.5 }], now('gemini/success'));
  const after = await counted([{ model: MODEL, input: 3, output: 6, cacheRead: 1.5 }], now('gemini/success'));
  expect(usd(before[0])).toBeCloseTo(costOf('gemini/success', 1, 0.5, 2), 12);
  expect(usd(after[0])).toBeCloseTo(costOf('gemini/success', 3, 1.5, 6), 12);
});

test('tokens of a model whose first price is still to come have no price, and are counted as such', async () => {
  const [ledger] = await counted([{ model: MODEL, from: day(1), input: 1, output: 2 }], now('gemini/success'));
  expect(usd(ledger)).toBe(0);
  const { reasoning: _, ...types } = truth('gemini/success').totals.tokens;
  expect(ledger?.total('llm_unpriced_tokens_total')).toBe(Object.values(types).reduce((a, b) => a + b, 0));
});

describe('nothing multiplies a counter by a price', () => {
  const manifests = manifestsOf(stacks.default);
  const texts = (names: RegExp): string[] =>
    manifests
      .filter(({ kind, metadata }) => kind === 'ConfigMap' && names.test(metadata.name))
      .flatMap(({ data }) => Object.values((data ?? {}) as Record<string, string>));

  test('in the gateway: tokens are priced as they arrive, before they are added up', () => {
    const [text = ''] = manifestsOf(declareGateway())
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap(({ data }) => Object.values(data as Record<string, string>));
    const { connectors, service } = parse(text) as {
      connectors: Record<string, unknown>;
      service: { pipelines: Record<string, { receivers: string[]; processors: string[]; exporters: string[] }> };
    };
    const multiplying = Object.keys(connectors).filter((id) =>
      /\* *datapoint\.attributes/.test(JSON.stringify(connectors[id])),
    );
    expect(multiplying).toEqual(['signal_to_metrics/price']);
    const into = Object.values(service.pipelines).filter(({ exporters }) =>
      exporters.includes('signal_to_metrics/price'),
    );
    expect(into).toHaveLength(1);
    expect(into[0]?.receivers).toEqual(['signal_to_metrics/count']);
    expect(into[0]?.processors).not.toContain('delta_to_cumulative');
  });

  test('in rules and on dashboards: the price is shown, and nothing is made of it', () => {
    const expressions = texts(/rules|dashboard/).flatMap((text) => expressionsIn(parse(text)));
    expect(expressions.length).toBeGreaterThan(50);
    const about = expressions.filter((expression) => expression.includes('llm_price'));
    expect(about).not.toEqual([]);
    expect(about.filter(isCounted)).toEqual([]);
  });

  test('which would be seen', () => {
    expect(isCounted('sum(llm_price_usd_per_token * on (model) rate(llm_tokens_total[$__range]))')).toBe(true);
    expect(isCounted('llm_price_usd_per_token * 1000000 and on (model) llm_tokens_total')).toBe(false);
  });
});

/** Whether a price is reckoned with something that was counted; that it is shown for a million tokens is none of that. */
function isCounted(text: string): boolean {
  const asks = (expression: Expression, forPrice: boolean): boolean =>
    selectorsOf({ expression }).some(({ name = '' }) => name.startsWith('llm_price') === forPrice);
  return expressionsOf(promql(withVariables(text))).some(
    (one) =>
      one.type === 'binary' &&
      ['+', '-', '*', '/', '%', '^'].includes(one.operator) &&
      [one.left, one.right].some((side, index) => asks(side, true) && asks(index === 0 ? one.right : one.left, false)),
  );
}

/** Every `expr` in a file of rules or a dashboard. */
function expressionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'expr' && typeof inner === 'string' ? [inner] : expressionsIn(inner),
  );
}
