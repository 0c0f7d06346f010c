import { type Choice, interpolated } from './interpolation';
import type { Panel } from './page';
import { ownSpan, spanOf } from './span';
import { rateInterval, stepOf } from './step';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const chosen = (...values: string[]): Choice => ({ name: 'team', values, allValue: '.+', isPattern: true });
const query = (choice: Choice, text = 'up{team=~"$team"}'): string => interpolated(text, new Map([['team', choice]]));

test('a query has what was chosen, as a pattern within quotes', () => {
  expect(query(chosen('$__all'))).toBe('up{team=~".+"}');
  expect(query(chosen('a.b'))).toBe(String.raw`up{team=~"a\\.b"}`);
  expect(query(chosen('a', 'b'))).toBe('up{team=~"(a|b)"}');
  expect(query(chosen('a.b'), '${team:regex}')).toBe(String.raw`a\.b`);
  expect(query({ ...chosen('a"b'), isPattern: false })).toBe(String.raw`up{team=~"a\"b"}`);
});

test('groups of regular expressions are no variables, and a variable that is not there is a fault', () => {
  expect(query(chosen('a'), 'label_replace(up, "x", "$1", "y", "(.*)")')).toContain('"$1"');
  expect(() => query(chosen('a'), '$nobody')).toThrow('there is no variable nobody');
});

test.each<[what: string, panel: Partial<Panel>, hours: number, step: number]>([
  ['half a page', { gridPos: { x: 0, y: 0, w: 12, h: 8 } }, 24, 2 * MINUTE],
  ['a whole page', { gridPos: { x: 0, y: 0, w: 24, h: 8 } }, 24, MINUTE],
  ['a page, but no less than the panel wants', { interval: '5m' }, 3, 5 * MINUTE],
  ['a page, but no less than one scrape', {}, 1, 15_000],
  ['as many points as the panel wants', { maxDataPoints: 48 }, 24, 30 * MINUTE],
])('points are as far apart as fits %s', (_, panel, hours, step) => {
  expect(stepOf({ type: 'timeseries', ...panel }, { from: 0, to: hours * HOUR }, '15s')).toBe(step);
});

test('the window of a rate has four scrapes, and one more than fit between two points', () => {
  expect(rateInterval(15_000, 15_000)).toBe(MINUTE);
  expect(rateInterval(2 * MINUTE, 15_000)).toBe(2 * MINUTE + 15_000);
});

test('ranges end now, and a panel may have its own', () => {
  const now = 30 * HOUR;
  expect(spanOf('now-24h', now)).toEqual({ from: 6 * HOUR, to: now });
  expect(ownSpan('now/d', { from: 0, to: now })).toEqual({ from: 24 * HOUR, to: now });
  expect(ownSpan('1h', { from: 0, to: now })).toEqual({ from: 29 * HOUR, to: now });
  expect(ownSpan(undefined, { from: 0, to: now })).toEqual({ from: 0, to: now });
});
