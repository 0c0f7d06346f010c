import { differences } from './differences';

test('what the other side added is no difference', () => {
  expect(differences({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toEqual([]);
});

test.each([
  ['a missing field', { a: { b: 1 } }, { a: {} }, 'a.b: sent 1, received nothing'],
  ['another value', { a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, 'a[1].b: sent "x", received "y"'],
  [
    'a number sent as text',
    { port: 'http', number: '80' },
    { port: 'http', number: 80 },
    'number: sent "80", received 80',
  ],
  ['a quantity in another unit', { memory: '1Gi' }, { memory: '1024Mi' }, 'memory: sent "1Gi", received "1024Mi"'],
  ['an item that was added to a list', { a: [1] }, { a: [1, 2] }, 'a: sent [1], received [1,2]'],
  ['an empty list that was dropped', { a: [] }, {}, 'a: sent [], received nothing'],
  ['an empty object that was dropped', { a: {} }, { a: null }, 'a: sent {}, received null'],
  ['an object that is not there at all', { a: 1 }, undefined, ': sent {"a":1}, received nothing'],
])('%s is one', (_, sent, received, difference) => {
  expect(differences(sent, received)).toEqual([difference]);
});

test('a field that is not set was not sent', () => {
  expect(differences({ a: undefined }, {})).toEqual([]);
});
