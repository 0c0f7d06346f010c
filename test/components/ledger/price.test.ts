import { onlyToPrice, priced, pricing } from '../../../src/components/collector/ledger/price';
import type { Price, Provider } from '../../../src/providers';
import { type OttlRecord, runs, valueOf } from '../../harness/ottl';
import { shop } from './shop';

const table = (...prices: Price[]): NonNullable<Provider['prices']> => [
  { asOf: '2026-11-21', source: 'a list', prices },
];
const dear: Price = { model: 'dear', input: 4, output: 20, cacheRead: 0.4, cacheWrite: 5 };
const later: Price = { ...dear, from: '2027-01-01', input: 2, output: 10 };

interface Group {
  readonly conditions: readonly string[];
  readonly statements: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly conditions: readonly string[];
  readonly attributes: readonly { readonly key: string; readonly default_value: string }[];
  readonly sum: { readonly value: string };
}

const written = (config: unknown): unknown => JSON.parse(JSON.stringify(config));

/** What a million tokens are counted as, once they were priced. */
function counted(prices: Provider['prices'], attributes: object, day = '2026-11-22'): Record<string, unknown> {
  const record: OttlRecord = {
    'datapoint.attributes': { ...attributes },
    'datapoint.value_double': 1_000_000,
    'datapoint.time': Date.parse(day),
  };
  for (const { conditions, statements } of written(pricing([shop({ prices })])) as readonly Group[]) {
    if (!conditions.some((condition) => valueOf(condition)(record) === true)) continue;
    for (const statement of statements) runs(statement)(record);
  }
  const { datapoints } = written(priced()) as { readonly datapoints: readonly Entry[] };
  const hits = datapoints.filter(({ conditions }) => conditions.some((one) => valueOf(one)(record) === true));
  return Object.fromEntries(hits.map(({ name, sum }) => [name, valueOf(sum.value)(record)]));
}

describe('a million tokens cost', () => {
  test.each([
    ['input', 4],
    ['output', 20],
    ['cache_read', 0.4],
    ['cache_write', 5],
  ])('%s: %d dollars', (type, dollars) => {
    const { 'llm.cost.usd': cost, ...others } = counted(table(dear), { model: 'dear', type });
    expect(cost).toBeCloseTo(dollars, 9);
    expect(others).toEqual({});
  });

  test.each(['cache_read', 'cache_write'])('as much as input for %s, where the list does not tell', (type) => {
    const prices = table({ model: 'plain', input: 3, output: 9 });
    expect(counted(prices, { model: 'plain', type })['llm.cost.usd']).toBeCloseTo(3, 9);
  });

  test('what the list says for the day on which they came, in whatever order it is written', () => {
    const on = (day: string, prices: Provider['prices']) =>
      counted(prices, { model: 'dear', type: 'input' }, day)['llm.cost.usd'];
    for (const prices of [table(dear, later), table(later, dear)]) {
      expect(on('2026-12-31T23:59:59Z', prices)).toBeCloseTo(4, 9);
      expect(on('2027-01-01', prices)).toBeCloseTo(2, 9);
    }
  });
});

describe('tokens without a price are counted as such, and never as free:', () => {
  test.each([
    ['of a model that is not in the list', { model: 'new', type: 'input' }],
    ['of a type that the list does not know', { model: 'dear', type: 'reasoning' }],
  ])('%s', (_, attributes) => {
    expect(counted(table(dear), attributes)).toEqual({ 'llm.unpriced.tokens': 1_000_000 });
  });

  test('before the first price of their model', () => {
    expect(counted(table(later), { model: 'dear', type: 'input' })).toEqual({ 'llm.unpriced.tokens': 1_000_000 });
  });
});

test('a list that several clients have is written down once', () => {
  const prices = table(dear);
  expect(pricing([shop({ id: 'a', prices }), shop({ id: 'b', prices })])).toEqual(pricing([shop({ prices })]));
});

test('cost says that it was priced, and has the labels of the tokens', () => {
  const { datapoints } = written(priced()) as { readonly datapoints: readonly Entry[] };
  const [cost] = datapoints.filter(({ name }) => name === 'llm.cost.usd');
  expect(cost?.attributes).toContainEqual({ key: 'source', default_value: 'priced' });
  expect(cost?.attributes.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['provider', 'client', 'team', 'project', 'environment', 'model', 'agent']),
  );
});

test('nothing is priced but what is marked for it', () => {
  const { metrics } = written(onlyToPrice()) as { readonly metrics: { readonly metric: readonly string[] } };
  const dropped = (name: string) => metrics.metric.some((one) => valueOf(one)({ 'metric.name': name }) === true);
  expect([dropped('llm.tokens'), dropped('signalbox.tokens_to_price')]).toEqual([true, false]);
});
