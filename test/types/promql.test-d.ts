/**
 * What the compiler refuses about queries. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import {
  type RuleGroup,
  type Window,
  buckets,
  counter,
  divide,
  firstOf,
  gauge,
  histogram,
  histogramQuantile,
  increase,
  matches,
  maxOverTime,
  rate,
  select,
  sum,
} from '../../src';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['queue'] });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.', labels: ['method'] });

// Counters grow, gauges do not.
rate(select(calls), '5m');
// @ts-expect-error a gauge has no rate
rate(select(depth), '5m');
// @ts-expect-error nor does it increase
increase(select(depth), '5m');
maxOverTime(select(depth), '5m');
// @ts-expect-error the largest value of a counter is its last one, or the one before a restart
maxOverTime(select(calls), '5m');
// @ts-expect-error the rate of a sum is wrong after a restart of one of the summands: sum the rates
rate(sum(select(calls)), '5m');
// @ts-expect-error a rate is no counter
rate(rate(select(calls), '5m'), '5m');
// @ts-expect-error a histogram has no value of its own, only buckets
select(took);
// @ts-expect-error and a counter has no buckets
buckets(calls);

// Only labels that are there can be kept.
sum(rate(select(calls), '5m'), { by: ['method', 'job'] });
// @ts-expect-error the metric has no such label
sum(rate(select(calls), '5m'), { by: ['methd'] });
sum(sum(select(depth), { by: ['job', 'queue'] }), { by: ['queue'] });
// @ts-expect-error the first sum dropped it
sum(sum(select(depth), { by: ['job'] }), { by: ['queue'] });

// Only labels that are there can be matched.
select(calls, { method: 'GET', namespace: matches('shop-.*') });
// @ts-expect-error the label is called `method`
select(calls, { verb: 'GET' });
// @ts-expect-error buckets have the labels of their metric
buckets(took, { verb: 'GET' });
// @ts-expect-error a value is text, or said by `not`, `matches`, `notMatches`
select(calls, { method: /GET/ });

// A quantile needs the buckets' bounds.
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method', 'le'] }));
// @ts-expect-error without `le` there is nothing to take a quantile of
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method'] }));
// @ts-expect-error and it is gone afterwards
sum(histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['le'] })), { by: ['le'] });

// Both sides of an operation are of one kind.
divide(sum(select(depth), { by: ['job'] }), sum(select(depth), { by: ['job'] }));
// @ts-expect-error no series on the left has a partner with the label `queue`
divide(sum(select(depth), { by: ['job'] }), sum(select(depth), { by: ['job', 'queue'] }));
// @ts-expect-error nor is there a partner without it
divide(sum(select(depth), { by: ['job', 'queue'] }), sum(select(depth), { by: ['job'] }));
// @ts-expect-error nor one without labels
divide(sum(select(depth), { by: ['job'] }), sum(select(depth)));

// Alternatives have only the labels that all of them have.
const some = firstOf(sum(select(depth), { by: ['job', 'queue'] }), sum(select(depth), { by: ['job'] }));
sum(some, { by: ['job'] });
// @ts-expect-error the second alternative has no `queue`
sum(some, { by: ['queue'] });

// Windows are what PromQL can read.
rate(select(calls), '90s');
// @ts-expect-error a window has a unit
rate(select(calls), '5');
// @ts-expect-error in one letter
rate(select(calls), '5 minutes');
// @ts-expect-error and one piece
rate(select(calls), '1h30m');
// @ts-expect-error Grafana's window is for panels: a rule has none
({ 'a rule': '$__rate_interval' }) satisfies Record<string, Window>;

// A rule says how bad it is, what it means, and what to do.
const rule = {
  alert: 'QueueLong',
  when: select(depth),
  severity: 'warning',
  summary: 'S.',
  description: 'D.',
} as const;
({ name: 'queues', rules: [rule] }) satisfies RuleGroup;
// @ts-expect-error there is no such severity
({ name: 'queues', rules: [{ ...rule, severity: 'page' }] }) satisfies RuleGroup;
// @ts-expect-error nobody is told about an alert without a summary
({ name: 'queues', rules: [{ ...rule, summary: undefined }] }) satisfies RuleGroup;
// @ts-expect-error it is `for`
({ name: 'queues', rules: [{ ...rule, after: '5m' }] }) satisfies RuleGroup;
