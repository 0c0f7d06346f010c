import { counter, gauge } from '../../src/catalogue';
import {
  type Scalar,
  type Vector,
  above,
  and,
  atLeast,
  atMost,
  atan2,
  below,
  count,
  divide,
  equals,
  firstOf,
  max,
  minus,
  mod,
  multiply,
  negate,
  notEquals,
  or,
  plus,
  pow,
  print,
  rate,
  ratio,
  select,
  sum,
  unless,
} from '../../src/promql';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method', 'status'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['queue'] });

describe('operations on two sides', () => {
  const failed = sum(rate(select(calls, { status: '500' }), '5m'));
  const all = sum(rate(select(calls), '5m'));

  type Operation = (left: Vector<string, 'count'>, right: Vector<string, 'count'> | Scalar<'count'>) => Vector;
  test.each<[name: string, operation: Operation, operator: string]>([
    ['plus', (left, right) => plus(left, right), '+'],
    ['minus', (left, right) => minus(left, right), '-'],
    ['multiply', (left, right) => multiply(left, right), '*'],
    ['divide', (left, right) => divide(left, right), '/'],
    ['mod', (left, right) => mod(left, right), '%'],
    ['pow', (left, right) => pow(left, right), '^'],
    ['atan2', (left, right) => atan2(left, right), 'atan2'],
    ['above', (left, right) => above(left, right), '>'],
    ['below', (left, right) => below(left, right), '<'],
    ['atLeast', (left, right) => atLeast(left, right), '>='],
    ['atMost', (left, right) => atMost(left, right), '<='],
    ['equals', (left, right) => equals(left, right), '=='],
    ['notEquals', (left, right) => notEquals(left, right), '!='],
  ])('%s is written between its sides', (_, operation, operator) => {
    expect(print(operation(select(depth), count(3)))).toBe(`queue_depth ${operator} 3`);
    expect(print(operation(select(depth), select(depth)))).toBe(`queue_depth ${operator} queue_depth`);
  });

  test('a number can stand on the left, and on both sides', () => {
    expect(print(minus(count(5), select(depth)))).toBe('5 - queue_depth');
    expect(print(below(count(5), select(depth)))).toBe('5 < queue_depth');
    expect(print(above(select(depth), multiply(count(5), 3)))).toBe('queue_depth > (5 * 3)');
  });

  test('a comparison can answer 0 or 1', () => {
    expect(print(above(select(depth), count(3), { bool: true }))).toBe('queue_depth > bool 3');
    expect(print(above(select(depth), select(depth), { bool: true, on: ['job'] }))).toBe(
      'queue_depth > bool on (job) queue_depth',
    );
  });

  test('sides can be matched by some of their labels', () => {
    const [byJob, byQueue] = [sum(select(depth), { by: ['job'] }), sum(select(depth), { by: ['job', 'queue'] })];
    const [left, right] = [print(byQueue), print(byJob)];
    expect(print(divide(byQueue, byJob, { on: ['job'] }))).toBe(`${left} / on (job) ${right}`);
    expect(print(divide(byQueue, byJob, { ignoring: ['queue'] }))).toBe(`${left} / ignoring (queue) ${right}`);
    expect(print(divide(byQueue, byJob, { on: [] }))).toBe(`${left} / on () ${right}`);
    expect(print(divide(byJob, byJob, { ignoring: [] }))).toBe(`${right} / ${right}`);
    expect(print(divide(byQueue, byJob, { on: ['job'], groupLeft: [] }))).toBe(
      `${left} / on (job) group_left () ${right}`,
    );
    expect(print(multiply(byJob, byQueue, { ignoring: ['queue'], groupRight: [] }))).toBe(
      `${right} * ignoring (queue) group_right () ${left}`,
    );
  });

  test('sets are joined by labels', () => {
    const [byJob, byQueue] = [sum(select(depth), { by: ['job'] }), sum(select(depth), { by: ['job', 'queue'] })];
    const [left, right] = [print(byQueue), print(byJob)];
    expect(print(and(byJob, byJob))).toBe(`${right} and ${right}`);
    expect(print(and(byQueue, byJob, { on: ['job'] }))).toBe(`${left} and on (job) ${right}`);
    expect(print(unless(byQueue, byJob, { ignoring: ['queue'] }))).toBe(`${left} unless ignoring (queue) ${right}`);
    expect(print(or(byQueue, byJob, { on: ['job'] }))).toBe(`${left} or on (job) ${right}`);
    expect(print(or(byQueue, byJob))).toBe(`${left} or ${right}`);
  });

  test('an operation within another is in parentheses, whatever binds tighter', () => {
    const share = divide(failed, all);
    expect(print(above(share, ratio(0.1)))).toBe(`(${print(failed)} / ${print(all)}) > 0.1`);
    expect(print(multiply(plus(failed, failed), minus(all, all)))).toBe(
      `(${print(failed)} + ${print(failed)}) * (${print(all)} - ${print(all)})`,
    );
    expect(print(minus(all, minus(all, failed)))).toBe(`${print(all)} - (${print(all)} - ${print(failed)})`);
  });

  test('a sign is that of what follows', () => {
    expect(print(negate(failed))).toBe(`-${print(failed)}`);
    expect(print(negate(plus(failed, all)))).toBe(`-(${print(failed)} + ${print(all)})`);
    expect(print(pow(negate(failed), 2))).toBe(`(-${print(failed)}) ^ 2`);
    expect(print(negate(pow(failed, 2)))).toBe(`-(${print(failed)} ^ 2)`);
    expect(print(minus(failed, negate(all)))).toBe(`${print(failed)} - -${print(all)}`);
  });

  test('an operation as the argument of a function needs no parentheses of its own', () => {
    expect(print(max(divide(failed, all)))).toBe(`max(${print(failed)} / ${print(all)})`);
  });

  test('a chain of alternatives reads from the left', () => {
    const queue = (name: string) => select(depth, { queue: name });
    expect(print(firstOf(queue('a')))).toBe('queue_depth{queue="a"}');
    expect(print(firstOf(queue('a'), queue('b'), queue('c')))).toBe(
      'queue_depth{queue="a"} or queue_depth{queue="b"} or queue_depth{queue="c"}',
    );
    expect(print(firstOf(queue('a'), firstOf(queue('b'), queue('c'))))).toBe(
      'queue_depth{queue="a"} or (queue_depth{queue="b"} or queue_depth{queue="c"})',
    );
    expect(print(firstOf(above(queue('a'), count(1)), below(queue('b'), count(2))))).toBe(
      '(queue_depth{queue="a"} > 1) or (queue_depth{queue="b"} < 2)',
    );
    expect(print(above(firstOf(queue('a'), queue('b')), count(1)))).toBe(
      '(queue_depth{queue="a"} or queue_depth{queue="b"}) > 1',
    );
  });
});
