import { applies, conditions, recognised } from '../../../src/components/collector/ledger/conditions';
import { llmTokens } from '../../../src/catalogue/llm';
import type { Condition, Count, Recognition } from '../../../src/providers/contract';
import { valueOf } from '../../harness/ottl';

/** Whether a span with some attributes satisfies conditions on them. */
function holds(wanted: Readonly<Record<string, Condition>>, attributes: object, fields: object = {}): boolean {
  const record = { 'span.attributes': { ...attributes }, 'span.status.code': 'STATUS_CODE_UNSET', ...fields };
  return conditions('span', wanted).every((condition) => valueOf(condition)({ ...record }) === true);
}

describe('an attribute is', () => {
  test.each<[string, Condition, unknown, boolean]>([
    ['a text', 'input', 'input', true],
    ['a text', 'input', 'output', false],
    ['a text', 'input', undefined, false],
    ['a number that is written as a text', '200', '200', true],
    ['a number', '200', 200, true],
    ['a number', '200', 500, false],
    ['a truth value', 'true', true, true],
    ['a truth value that is written as a text', 'false', 'false', true],
    ['one of several texts', ['chat', 'embeddings'], 'embeddings', true],
    ['one of several texts', ['chat', 'embeddings'], 'rerank', false],
    ['none of some texts', { not: ['200', 'exec'] }, 'shell', true],
    ['none of some texts', { not: ['200', 'exec'] }, 200, false],
    ['none of some texts when it is not there', { not: ['200'] }, undefined, true],
    ['there', { present: true }, '', true],
    ['there', { present: true }, undefined, false],
    ['not there', { present: false }, undefined, true],
    ['not there', { present: false }, 'timeout', false],
  ])('%s: %j of %j is %j', (_, condition, value, expected) => {
    expect(holds({ key: condition }, { key: value })).toBe(expected);
  });
});

test('all conditions must hold, also where one of them is of alternatives', () => {
  const wanted = { a: ['1', '2'], b: { not: ['x'] } } as const;
  const given = [
    { a: 1, b: 'y' },
    { a: 2, b: 'y' },
    { a: 3, b: 'y' },
    { a: 1, b: 'x' },
  ];
  expect(given.map((attributes) => holds(wanted, attributes))).toEqual([true, true, false, false]);
});

test("a span's status and the scope of a record are asked for like attributes, and are none", () => {
  const failed = { 'span.status.code': 'STATUS_CODE_ERROR', 'scope.name': 'mine' };
  const fine = { 'span.status.code': 'STATUS_CODE_OK', 'scope.name': 'other' };
  const asked = (wanted: Readonly<Record<string, Condition>>) => [failed, fine].map((one) => holds(wanted, {}, one));
  expect(asked({ 'otel.status_code': 'ERROR' })).toEqual([true, false]);
  expect(asked({ 'otel.status_code': { not: ['ERROR'] } })).toEqual([false, true]);
  expect(asked({ 'otel.scope.name': { not: ['mine'] } })).toEqual([false, true]);
});

test('a quotation mark or a backslash in a name ends nothing', () => {
  expect(holds({ key: 'a"b\\c' }, { key: 'a"b\\c' })).toBe(true);
});

test('what a count asks for is asked of the attribute, although a label of the same name takes its place', () => {
  const count: Count = {
    facet: 'usage',
    metric: llmTokens,
    from: { metric: 'tokens' },
    when: { type: 'cached', model: { present: true } },
    amount: 'value',
    labels: { type: 'cache_read' },
  };
  expect(applies(count)).toEqual([
    'metric.name == "tokens"',
    'datapoint.attributes["kept.type"] == "cached"',
    'datapoint.attributes["model"] != nil',
  ]);
});

describe('a record is known to be a client’s', () => {
  const known = (by: Recognition, context: 'span' | 'log', attributes: object, fields: object = {}): boolean => {
    const record = { 'scope.name': '', 'resource.attributes': {}, [`${context}.attributes`]: attributes, ...fields };
    return valueOf(recognised(context, by))(record) === true;
  };

  test('by any of its scopes', () => {
    const by = { scopes: ['a', 'b'] };
    const found = ['a', 'b', 'c'].map((scope) => known(by, 'log', {}, { 'scope.name': scope }));
    expect(found).toEqual([true, true, false]);
  });

  test('by its service as well, where others send under its scope', () => {
    const by = { scopes: ['a'], services: ['mine', 'my-other'] };
    const of = (service?: string) => ({ 'scope.name': 'a', 'resource.attributes': { 'service.name': service } });
    const found = ['mine', 'my-other', 'theirs', undefined].map((service) => known(by, 'log', {}, of(service)));
    expect(found).toEqual([true, true, false, false]);
  });

  test.each(['gen_ai.provider.name', 'gen_ai.system'])('by its vendor under %s', (key) => {
    expect(known({ vendors: ['openai'] }, 'span', { [key]: 'openai' })).toBe(true);
    expect(known({ vendors: ['openai'] }, 'span', { [key]: 'anthropic' })).toBe(false);
  });

  test('by what a span does, where no vendor is named', () => {
    const by = { operations: ['execute_tool'] };
    const done = { 'gen_ai.operation.name': 'execute_tool' };
    expect(known(by, 'span', done)).toBe(true);
    expect(known(by, 'span', { ...done, 'gen_ai.system': 'openai' })).toBe(false);
    expect(known({ ...by, scopes: ['a'] }, 'log', done)).toBe(false);
  });
});
