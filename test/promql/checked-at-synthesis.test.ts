import { counter, gauge, histogram } from '../../src/catalogue';
import {
  type Vector,
  type Window,
  above,
  absent,
  and,
  at,
  buckets,
  countValues,
  count,
  divide,
  factor,
  histogramQuantile,
  labelJoin,
  labelReplace,
  multiply,
  offset,
  or,
  plus,
  rate,
  ratio,
  select,
  selectAny,
  subquery,
  sum,
  topk,
} from '../../src/promql';

const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['queue'] });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.', labels: ['method'] });
const byJob: Vector<string, 'count'> = sum(select(depth), { by: ['job'] });
const byQueue: Vector<string, 'count'> = sum(select(depth), { by: ['job', 'queue'] });
const none: Vector<string, 'count'> = sum(byJob);
/** Labels that are known at run time only. */
const labels = (...names: string[]): string[] => names;

describe('labels that the compiler cannot see are checked when the query is made:', () => {
  test.each<[what: string, make: () => unknown, message: string]>([
    [
      'those of a selector',
      () => select(gauge('depth', { unit: 'count', help: 'H.', labels: labels('queue') }), { qeue: 'a' }),
      'depth: there is no label "qeue"; there are the labels queue, job, instance, cluster, namespace, pod',
    ],
    [
      'those that are kept',
      () => sum(byJob, { by: labels('job', 'pod', 'queue') }),
      'sum: there is no label "pod", "queue"; there are the labels job',
    ],
    ['those that are dropped', () => count(byJob, { without: labels('pod') }), 'count: there is no label "pod"'],
    ['those of a table', () => topk(5, byJob, { by: labels('pod') }), 'topk: there is no label "pod"'],
    ['those of groups of values', () => countValues('v', byJob, { by: labels('pod') }), 'there is no label "pod"'],
    ['of what has none', () => sum(none, { by: labels('job') }), 'sum: there is no label "job"; there are no labels'],
    [
      'the source of another',
      () => labelReplace(byJob, 'to', '$1', 'queue', '.*'),
      'labelReplace: there is no label "queue"',
    ],
    ['the parts of another', () => labelJoin(byJob, 'to', '/', 'job', 'queue'), 'labelJoin: there is no label "queue"'],
    [
      'the two sides of an operation',
      () => divide(byQueue, byJob),
      '/: no series has a partner, because the labels of the sides differ: {job, queue} and {job}',
    ],
    ['those of a comparison', () => above(byQueue, byJob), '>: no series has a partner'],
    ['those of a condition', () => and(byQueue, byJob), 'and: no series has a partner'],
    ['what is left of them', () => plus(byQueue, byJob, { ignoring: labels('job') }), '{job, queue} and {job}'],
    [
      'those that are matched',
      () => divide(byQueue, byJob, { on: labels('queue') }),
      '/ on: there is no label "queue"',
    ],
    ['those of a match of sets', () => or(byJob, byQueue, { on: labels('queue') }), 'or on: there is no label "queue"'],
    [
      'those that are given to the left side',
      () => multiply(byQueue, byJob, { on: ['job'], groupLeft: labels('queue') }),
      '* group_left: there is no label "queue"',
    ],
    [
      'those that are given to the right side',
      () => multiply(byJob, byQueue, { on: ['job'], groupRight: labels('pod') }),
      '* group_right: there is no label "pod"',
    ],
    [
      'those that are given and matched',
      () => multiply(byQueue, byJob, { on: ['job'], groupLeft: ['job'] }),
      'a label is in `on` and in the group',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('the bounds of buckets', () => {
    const by: ('le' | 'method')[] = ['method'];
    expect(() => histogramQuantile(0.9, sum(rate(buckets(took), '5m'), { by }))).toThrow('there is no label "le"');
  });

  test('what is missing has the labels that are compared for equality, and no others', () => {
    expect(() => sum(absent(select(depth, { job: 'a' })), { by: ['queue'] })).toThrow('there is no label "queue"');
  });
});

test('sides with different labels are matched by what is said', () => {
  expect(divide(byQueue, byJob, { on: ['job'] }).labels).toEqual(['job']);
  expect(divide(byQueue, byJob, { ignoring: ['queue'] }).labels).toEqual(['job']);
  expect(divide(byQueue, byJob, { on: ['job'], groupLeft: [] }).labels).toEqual(['job', 'queue']);
  expect(multiply(byJob, byQueue, { on: ['job'], groupRight: [] }).labels).toEqual(['job', 'queue']);
});

test.each<Window>(['-5m', '0s', '-0h'])('%s is no window', (window) => {
  const calls = counter('calls_total', { unit: 'count', help: 'Calls.' });
  expect(() => rate(select(calls), window)).toThrow(`"${window}" is no window`);
  expect(() => subquery(byJob, '1h', window)).toThrow(`"${window}" is no window`);
});

test('nothing is no offset, and infinity no moment', () => {
  expect(() => offset(select(depth), '0s')).toThrow('"0s" is no offset');
  expect(() => at(select(depth), Infinity)).toThrow('Infinity is no moment');
});

test('a ratio is a share, not a percentage; what may be more is a factor', () => {
  expect(() => ratio(90)).toThrow('ratio(90): a share is at most 1; 90 % is ratio(0.9)');
  expect(() => ratio(NaN)).toThrow('ratio(NaN)');
  expect(factor(3).expression).toEqual({ type: 'number', value: 3 });
});

test('a selector without a name selects by a label that is there', () => {
  expect(() => selectAny({})).toThrow('one matcher must not accept an empty label');
  expect(() => selectAny({ job: '' })).toThrow('one matcher must not accept an empty label');
});
