/**
 * What the compiler refuses about labels of answers. This file is only compiled: where an expected error does not
 * occur, `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import {
  type RuleGroup,
  above,
  and,
  count,
  countValues,
  counter,
  divide,
  equals,
  firstOf,
  gauge,
  labelJoin,
  labelReplace,
  minus,
  multiply,
  or,
  ratio,
  recorded,
  select,
  rate,
  sum,
  topk,
  unless,
} from '../../src';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['queue'] });
const info = gauge('build_info', { unit: 'boolean', help: 'Which version runs.', labels: ['version'] });

// Only labels that are there can be kept or dropped.
sum(rate(select(calls), '5m'), { by: ['method', 'job'] });
// @ts-expect-error the metric has no such label
sum(rate(select(calls), '5m'), { by: ['methd'] });
sum(sum(select(depth), { by: ['job', 'queue'] }), { by: ['queue'] });
// @ts-expect-error the first sum dropped it
sum(sum(select(depth), { by: ['job'] }), { by: ['queue'] });
sum(sum(select(depth), { without: ['instance', 'pod'] }), { by: ['queue'] });
// @ts-expect-error the first sum dropped it
sum(sum(select(depth), { without: ['instance', 'pod'] }), { by: ['pod'] });
// @ts-expect-error there is no such label to drop
sum(select(depth), { without: ['quue'] });
// @ts-expect-error one keeps or drops
sum(select(depth), { by: ['job'], without: ['queue'] });
sum(topk(5, select(depth), { by: ['job'] }), { by: ['queue'] });
// @ts-expect-error five in each of what?
topk(5, select(depth), { by: ['jb'] });
sum(countValues('depth', select(depth), { by: ['job'] }), { by: ['job', 'depth'] });
// @ts-expect-error the label of the values is called otherwise
sum(countValues('depth', select(depth), { by: ['job'] }), { by: ['value'] });

const byJob = sum(select(depth), { by: ['job'] });
const byQueue = sum(select(depth), { by: ['job', 'queue'] });

// Both sides of an operation are of one kind.
divide(byJob, byJob);
// @ts-expect-error no series on the left has a partner with the label `queue`
divide(byJob, byQueue);
// @ts-expect-error nor is there a partner without it
divide(byQueue, byJob);
// @ts-expect-error nor one without labels
divide(byJob, sum(select(depth)));
// @ts-expect-error nor in a comparison
above(byQueue, byJob);
// @ts-expect-error nor in a condition
and(byQueue, byJob);

// Unless one says by which labels they are matched.
sum(divide(byQueue, byQueue, { on: ['job'] }), { by: ['job'] });
// @ts-expect-error only those are left
sum(divide(byQueue, byQueue, { on: ['job'] }), { by: ['queue'] });
// @ts-expect-error both sides have them
divide(byQueue, byJob, { on: ['queue'] });
sum(divide(byQueue, byJob, { ignoring: ['queue'] }), { by: ['job'] });
// @ts-expect-error the rest is still the same on both sides
divide(byQueue, byJob, { ignoring: ['job'] });
and(byQueue, byJob, { on: ['job'] });
sum(unless(byQueue, byJob, { on: ['job'] }), { by: ['queue'] });
// @ts-expect-error sets have no side with many
and(byQueue, byJob, { on: ['job'], groupLeft: [] });

// One side may have many, whose series get labels of the other.
sum(multiply(select(depth), select(info), { on: ['pod'], groupLeft: ['version'] }), { by: ['queue', 'version'] });
// @ts-expect-error the other side has no such label
multiply(select(depth), select(info), { on: ['pod'], groupLeft: ['release'] });
sum(multiply(select(info), select(depth), { on: ['pod'], groupRight: ['version'] }), { by: ['queue', 'version'] });
// @ts-expect-error a label of the right side is given to the left one
multiply(select(info), select(depth), { on: ['pod'], groupRight: ['queue'] });
// @ts-expect-error one side has many, not both
multiply(select(info), select(depth), { on: ['pod'], groupRight: [], groupLeft: [] });
divide(byQueue, byJob, { ignoring: ['queue'], groupLeft: [] });

// Numbers have no labels, and leave those of the other side.
sum(minus(count(5), byQueue), { by: ['queue'] });
// @ts-expect-error nor do they get any
sum(minus(count(5), byJob), { by: ['queue'] });

// Alternatives have only the labels that all of them have.
sum(firstOf(byQueue, byJob), { by: ['job'] });
// @ts-expect-error the second alternative has no `queue`
sum(firstOf(byQueue, byJob), { by: ['queue'] });
sum(or(byQueue, byJob), { by: ['job'] });
// @ts-expect-error nor here, where there are two
sum(or(byQueue, byJob), { by: ['queue'] });

// Labels can be written.
sum(labelReplace(byQueue, 'kind', '$1', 'queue', '(.+)-.+'), { by: ['queue', 'kind'] });
// @ts-expect-error from labels that are there
labelReplace(byJob, 'kind', '$1', 'queue', '(.+)-.+');
sum(labelJoin(byQueue, 'both', '/', 'job', 'queue'), { by: ['both'] });
// @ts-expect-error from labels that are there
labelJoin(byJob, 'both', '/', 'job', 'queue');

// What a rule records is a gauge with the labels and the unit of its query.
const rule = { record: 'job:depth:ratio', query: divide(byJob, byJob) };
above(recorded(rule, { job: 'shop' }), ratio(0.5));
// @ts-expect-error the query dropped it
recorded(rule, { queue: 'a' });
// @ts-expect-error it is a ratio
above(recorded(rule), count(5));

// A rule says how bad it is, what it means, and what to do.
const alert = {
  alert: 'QueueLong',
  when: equals(select(depth), 0),
  severity: 'warning',
  summary: 'S.',
  description: 'D.',
} as const;
({ name: 'queues', rules: [alert, rule] }) satisfies RuleGroup;
// @ts-expect-error there is no such severity
({ name: 'queues', rules: [{ ...alert, severity: 'page' }] }) satisfies RuleGroup;
// @ts-expect-error nobody is told about an alert without a summary
({ name: 'queues', rules: [{ ...alert, summary: undefined }] }) satisfies RuleGroup;
// @ts-expect-error it is `for`
({ name: 'queues', rules: [{ ...alert, after: '5m' }] }) satisfies RuleGroup;
