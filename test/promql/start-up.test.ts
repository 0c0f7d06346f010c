import type * as Library from '../../src';

test('YAML is loaded by the first file of rules, not by the library', () => {
  let isLoaded = false;
  jest.doMock('yaml', () => {
    isLoaded = true;
    return jest.requireActual<object>('yaml');
  });
  const { RuleGroup } = jest.requireActual<typeof Library>('../../src');
  expect(isLoaded).toBe(false);
  RuleGroup.fromYamlText('groups: []');
  expect(isLoaded).toBe(true);
});

test('the grammar is loaded by the first query that is given as text, not by the library', () => {
  let isLoaded = false;
  jest.doMock('@prometheus-io/lezer-promql', () => {
    isLoaded = true;
    return jest.requireActual<object>('@prometheus-io/lezer-promql');
  });
  const { counter, print, promql, rate, select } = jest.requireActual<typeof Library>('../../src');
  const calls = counter('calls_total', { unit: 'count', help: 'Calls.' });
  expect(print(rate(select(calls), '5m'))).toBe('rate(calls_total[5m])');
  expect(isLoaded).toBe(false);
  promql('up');
  expect(isLoaded).toBe(true);
});
