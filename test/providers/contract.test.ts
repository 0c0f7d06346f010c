import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../src/promql';
import { llmCost } from '../../src/catalogue/llm';
import type { GatewayAddress, Provider } from '../../src/providers';
import * as all from '../../src/providers/clients';
import { facetsOf } from '../../src/providers/ownership';
import { seriesNames } from '../promql/syntax';
import { everyProviderOption } from '../stacks/every-provider-option';
import { everyProvider } from '../stacks/providers';

const FOLDER = join(__dirname, '../../src/providers');
/** What several clients have in common, and is none. */
const SHARED = ['gen-ai'];

const providers = everyProvider();
const clients = providers.map((provider) => [provider.id, provider] as const);
const at: GatewayAddress = {
  http: 'https://gateway.example:4318',
  team: 'payments',
  project: 'checkout',
  environment: 'production',
};

test('these are the proofs of every client that there is', () => {
  const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, `${name}.ts`)));
  const ids = providers.map(({ id }) => id).sort();
  expect(folders.filter((name) => !SHARED.includes(name)).sort()).toEqual(ids);
  expect(Object.keys(all)).toHaveLength(ids.length);
  // Those that have options, with all of them.
  expect(ids).toEqual(expect.arrayContaining(everyProviderOption().map(({ id }) => id)));
});

describe.each(clients)('the client %s', (id, provider) => {
  test('is called by words that fit into a label, and by a title that people know it by', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(provider.title).toMatch(/^[A-Z].*[^.]$/);
  });

  test('can be recognised, by scopes that it is said to send under', () => {
    const { scopes = [], vendors = [], operations = [], services = [] } = provider.recognise;
    expect([...scopes, ...vendors, ...operations]).not.toEqual([]);
    for (const list of [scopes, vendors, operations, services]) expect(new Set(list).size).toBe(list.length);
    const said = Object.values(provider.dialect.scopes).flat();
    expect(scopes.filter((scope) => !said.includes(scope))).toEqual([]);
  });

  test('says whose models it calls', () => {
    const { vendor } = provider;
    if (typeof vendor === 'string') expect(vendor).toMatch(/^[a-z]+(-[a-z]+)*$/);
    else expect(vendor.firstOf).not.toEqual([]);
  });

  test('counts something, and can be asked for nothing else', () => {
    const counted = new Set(provider.counts.map(({ metric }) => metric.name));
    if (provider.counts.some((count) => count.priced === true)) counted.add(llmCost.name);
    expect(facetsOf(provider)).not.toEqual([]);
    expect(Object.keys(provider.signals)).not.toEqual([]);
    for (const signal of Object.values(provider.signals)) {
      const asked = [print(signal.panel()), print(signal.rule('5m'))];
      const names = asked.flatMap((text) => seriesNames(text)).map((name) => name.replace(/_(bucket|sum|count)$/, ''));
      expect(names.filter((name) => !counted.has(name))).toEqual([]);
      for (const text of asked) expect(text).toContain(`client="${id}"`);
    }
  });

  test('has prices that are dated, of models that are each in one list, and more than nothing', () => {
    const tables = provider.prices ?? [];
    for (const { asOf, source, prices } of tables) {
      expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/);
      expect(source).not.toBe('');
      const keys = prices.map(({ model, from = '' }) => `${from} ${model}`);
      expect(keys).toEqual([...new Set(keys)].sort());
      for (const { model, from, input, output, cacheRead, cacheWrite } of prices) {
        expect([model, input > 0, output >= 0]).toEqual([model, true, true]);
        for (const cached of [cacheRead, cacheWrite]) if (cached !== undefined) expect(cached).toBeGreaterThan(0);
        if (from !== undefined) expect(from).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    }
    const models = tables.map(({ prices }) => [...new Set(prices.map(({ model }) => model))]).flat();
    expect(new Set(models).size).toBe(models.length);
  });

  test('either sends or is asked', () => {
    expect(provider.env === undefined).toBe(provider.scrape !== undefined);
  });
});

describe.each(clients.filter(([, { env }]) => env !== undefined))('what makes %s send', (_, { env }) => {
  const settings = (address: GatewayAddress): string => {
    const { variables, file } = env?.(address) ?? { variables: {} };
    return `${JSON.stringify(variables)}\n${file?.text ?? ''}`;
  };

  test('is where to, as differences, for whom and as which instance', () => {
    const text = settings(at);
    expect(text).toContain(at.http);
    expect(env?.(at).variables).toMatchObject({
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
      OTEL_RESOURCE_ATTRIBUTES: expect.stringMatching(
        /^(?=.*service\.instance\.id=)(?=.*team\.name=payments)(?=.*project\.name=checkout)/,
      ) as unknown,
    });
  });

  test('says nothing of who pays where nobody does', () => {
    expect(settings({ http: at.http })).not.toMatch(/team|project/);
  });

  test('holds no credential: a token is an expression, and there is none unless it is asked for', () => {
    expect(settings(at)).not.toMatch(/authorization|bearer/i);
    const tokens = [...settings({ ...at, token: '$TOKEN' }).matchAll(/Bearer(?: |%20)([^"',}]+)/g)];
    expect(new Set(tokens.map(([, token]) => token))).toEqual(new Set(['$TOKEN']));
  });
});

test.each([
  ['scope', ({ recognise: { scopes = [] } }: Provider) => scopes],
  ['vendor', ({ recognise: { vendors = [] } }: Provider) => vendors],
  ['operation', ({ recognise: { operations = [] } }: Provider) => operations],
])('no two clients are recognised by one %s', (_, of) => {
  const found = providers.flatMap(of);
  expect(found.filter((each, index) => found.indexOf(each) !== index)).toEqual([]);
});

test('clients that have prices of the same models have the same list of them', () => {
  const lists = new Set(providers.flatMap(({ prices = [] }) => prices));
  const models = [...lists].flatMap(({ prices }) => [...new Set(prices.map(({ model }) => model))]);
  expect(models.filter((model, index) => models.indexOf(model) !== index)).toEqual([]);
});
