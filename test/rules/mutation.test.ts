import { type AlertRule, absent, promql, ruleFile, select } from '../../src/promql';
import { printExpression } from '../../src/promql/print';
import { up } from '../../src/catalogue/metric';
import type { Slice } from '../harness/rules/slice';
import { mutantsOf } from '../mutation/mutants';
import { ALERT_OPERATORS, QUERY_OPERATORS } from '../mutation/operators';
import { secondsOf, windowOf } from '../mutation/operators/length';
import { excusedShare, killedShare, needless, once, scoreOf, total } from '../mutation/score';

type Operator = keyof typeof QUERY_OPERATORS;

const mutated = (operator: Operator, text: string): string[] =>
  QUERY_OPERATORS[operator](promql(text).expression).map(({ query }) => printExpression(query));

describe('a mistake in a query', () => {
  test.each<[Operator, string, string[]]>([
    ['comparator', 'a > b', ['a < b']],
    ['comparator', 'a <= 2', ['a >= 2']],
    ['comparator', 'a == 0', ['a != 0']],
    ['threshold', 'a > 0.5', ['a > 0.4', 'a > 0.6']],
    ['threshold', 'a > (3 * b)', ['a > (2.4 * b)', 'a > (3.6 * b)']],
    ['threshold', '(a > 0) == 1', []],
    ['window', 'rate(a[10m])', ['rate(a[1h])', 'rate(a[150s])']],
    ['window', 'rate(a[5m]) / rate(b[5m])', ['rate(a[30m]) / rate(b[30m])', 'rate(a[75s]) / rate(b[75s])']],
    ['window', 'max_over_time(a[1d:5m])', ['max_over_time(a[6d:5m])', 'max_over_time(a[6h:5m])']],
    ['rate', 'rate(a[5m])', ['increase(a[5m])', 'irate(a[5m])']],
    ['rate', 'increase(a[5m])', ['rate(a[5m])']],
    [
      'rate',
      'histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m])))',
      ['histogram_quantile(0.9, sum by (le) (irate(a_bucket[5m])))'],
    ],
    ['matcher', 'a{b="c"}', ['a{b!="c"}', 'a{b="cx"}', 'a']],
    ['matcher', 'a{b!~"c|d"}', ['a{b=~"c|d"}', 'a{b!~"c"}', 'a']],
    ['set', 'a and b', ['a or b', 'a']],
    ['set', 'a unless b', ['a and b', 'a']],
    ['set', 'a or (b * 0)', ['a and (b * 0)', 'a', 'b * 0']],
    ['set', '((a or (b * 0)) / b) > 0.5', ['((b * 0) / b) > 0.5']],
    ['set', '((a or (b * 0)) / b) < 0.5', ['((a and (b * 0)) / b) < 0.5', '(a / b) < 0.5', '((b * 0) / b) < 0.5']],
    ['aggregation', 'a or (sum(b) * 0)', []],
    ['set', 'a or b or c', ['(a or b) and c', 'a or b', '(a and b) or c', 'a or c', 'b or c']],
    ['grouping', 'sum by (x, y) (a)', ['sum by (y) (a)', 'sum by (x) (a)']],
    [
      'grouping',
      'sum by (x) (a) / sum by (x) (max by (x, y) (b))',
      [
        'sum(a) / sum(max by (x, y) (b))',
        'sum by (x) (a) / sum by (x) (max by (y) (b))',
        'sum by (x) (a) / sum by (x) (max by (x) (b))',
      ],
    ],
    ['aggregation', 'sum by (x) (a)', ['avg by (x) (a)']],
    ['aggregation', 'min(max_over_time(a[5m]))', ['max(max_over_time(a[5m]))', 'min(min_over_time(a[5m]))']],
    ['aggregation', 'histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m])))', []],
    ['quantile', 'histogram_quantile(0.95, a)', ['histogram_quantile(0.5, a)']],
    ['quantile', 'quantile by (x) (0.5, a)', ['quantile by (x) (0.95, a)']],
    ['ratio', 'a / b', ['b / a']],
    ['ratio', 'a / on (x) group_left (y) b', ['b / on (x) group_right (y) a']],
    ['ratio', 'a / 60', []],
    ['offset', 'a offset 1d', ['a']],
    ['offset', 'avg_over_time(a[1d] offset 30m)', ['avg_over_time(a[1d])']],
  ])('%s in %s', (operator, text, expected) => {
    expect(mutated(operator, text)).toEqual(expected);
  });

  test('is made wherever the same part occurs, which is one definition in the code', () => {
    expect(mutated('aggregation', 'sum(a) > 0 and sum(a) > b')).toEqual([
      '(avg(a) > 0) and (avg(a) > b)',
      '(avg(a) > 0) and (avg(a) > b)',
    ]);
  });
});

const rule: AlertRule = {
  alert: 'A',
  when: absent(select(up, { job: 'j' })),
  for: '5m',
  keepFiringFor: '10m',
  severity: 'critical',
  summary: 'A.',
  description: 'A.',
};

test('an alert waits for another time, stops at once, or is as bad as another', () => {
  const durations = ALERT_OPERATORS.waiting(rule).map(({ alert }) => alert.for);
  expect(durations).toEqual([undefined, '150s', '10m']);
  expect(ALERT_OPERATORS.keeping(rule).map(({ alert }) => alert.keepFiringFor)).toEqual([undefined]);
  expect(ALERT_OPERATORS.severity(rule).map(({ alert }) => alert.severity)).toEqual(['warning']);
});

test('lengths of time are written in the greatest unit that fits', () => {
  expect(['90s', '10m', '36h', '7d'].map((window) => windowOf(secondsOf(window) * 2))).toEqual([
    '3m',
    '20m',
    '3d',
    '14d',
  ]);
  expect(windowOf(0.4)).toBe('1s');
});

describe('the mutants of an alert', () => {
  const slice = (...alerts: AlertRule[]): Slice => ({ alerts, groups: [{ name: 'g', rules: alerts }] });
  const texts = (of: Slice): string[] => mutantsOf(of).map(({ says }) => says);

  test('are different from it and from each other', () => {
    const original = slice({ ...rule, when: promql('sum(a) > 0 and sum(a) > 0') });
    const files = mutantsOf(original).map(({ rules }) => rules);
    expect(files.length).toBeGreaterThan(5);
    const all = [...files, JSON.stringify({ groups: original.groups.flatMap((group) => ruleFile(group).groups) })];
    expect(new Set(all).size).toBe(all.length);
  });

  test('have one mistake in the query of all its severities, and one in each duration', () => {
    const twice = texts(slice(rule, { ...rule, severity: 'warning', for: '1h' }));
    expect(twice.filter((says) => says.includes('removed'))).toHaveLength(1);
    expect(twice).toEqual(
      expect.arrayContaining(['for 5m dropped (the critical one)', 'for 1h → 2h (the warning one)']),
    );
  });

  test('are also made of what it reads', () => {
    const recording = { record: 'x:y:sum', query: promql('sum by (x) (y)') };
    const groups = [{ name: 'g', rules: [recording, rule] }];
    expect(texts({ alerts: [rule], groups })).toContain('x:y:sum: x dropped of by (x)');
  });
});

describe('the score', () => {
  const mutant = (says: string) => ({ says, mistake: says, rules: '' });
  const judged = { killed: [mutant('a'), mutant('b'), mutant('c')], survived: [mutant('d'), mutant('e')], invalid: [] };
  const excuse = { alert: 'A', mutant: /^e/, reason: 'the same' };

  test('counts who was killed of those without an excuse', () => {
    const score = scoreOf('A', judged, [excuse]);
    expect(score.survivors).toEqual(['A: d']);
    expect(killedShare(score)).toBe(0.75);
    expect(excusedShare(score)).toBe(0.2);
    expect(killedShare(total([score, scoreOf('B', judged, [excuse])]))).toBe(6 / 9);
  });

  test('counts a mistake that several alerts share once', () => {
    const other = { killed: [mutant('d')], survived: [mutant('e'), mutant('f')], invalid: [] };
    const scores = [
      ...once(
        new Map([
          ['A', judged],
          ['B', other],
        ]),
      ),
    ].map(([name, one]) => scoreOf(name, one, []));
    expect(scores.map(({ survivors }) => survivors)).toEqual([['A: e'], ['B: f']]);
  });

  test('has no place for excuses that nobody needs', () => {
    expect(needless('A', judged, [excuse])).toEqual([]);
    expect(needless('A', judged, [{ ...excuse, mutant: 'a' }])).toHaveLength(1);
  });
});
