/**
 * What the compiler refuses about queries. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import {
  type Scalar,
  type Signal,
  type Window,
  at,
  avgOverTime,
  buckets,
  changes,
  countOf,
  counter,
  countOverTime,
  delta,
  deriv,
  gauge,
  histogram,
  histogramFraction,
  histogramQuantile,
  increase,
  matches,
  max,
  maxOverTime,
  nativeHistogram,
  offset,
  predictLinear,
  promql,
  quantileOverTime,
  rate,
  resets,
  seconds,
  select,
  signal,
  subquery,
  sum,
  sumOf,
  sumOverTime,
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
resets(select(calls), '5m');
// @ts-expect-error a gauge that falls was not reset
resets(select(depth), '5m');
// @ts-expect-error the rate of a sum is wrong after a restart of one of the summands: sum the rates
rate(sum(select(calls)), '5m');
// @ts-expect-error a rate is no counter
rate(rate(select(calls), '5m'), '5m');

// Gauges move, counters only grow.
maxOverTime(select(depth), '5m');
// @ts-expect-error the largest value of a counter is its last one, or the one before a restart
maxOverTime(select(calls), '5m');
// @ts-expect-error the sum of a counter's values depends on how often it was scraped
sumOverTime(select(calls), '5m');
quantileOverTime(0.9, select(depth), '5m');
// @ts-expect-error a counter has no usual value
quantileOverTime(0.9, select(calls), '5m');
deriv(select(depth), '5m');
// @ts-expect-error a restart is no slope
deriv(select(calls), '5m');
delta(select(depth), '5m');
// @ts-expect-error a restart is no difference: take `increase`
delta(select(calls), '5m');
predictLinear(select(depth), seconds(3600), '1d');
// @ts-expect-error a restart would predict a loss
predictLinear(select(calls), seconds(3600), '1d');
// @ts-expect-error the future is so many seconds away
predictLinear(select(depth), 3600, '1d');
// Whether there were samples, and whether they changed, can be asked of both.
countOverTime(select(calls), '1d');
changes(select(calls), '1d');

// A histogram is three things.
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['le'] }));
rate(countOf(took), '5m');
rate(sumOf(took), '5m');
// @ts-expect-error a histogram has no value of its own, only buckets, a count and a sum
select(took);
// @ts-expect-error and a counter has no buckets
buckets(calls);
// @ts-expect-error nor a sum of observations
sumOf(depth);

// Windows of vectors that are not series are subqueries, and have their window with them.
maxOverTime(subquery(rate(select(calls), '5m'), '1h'));
// @ts-expect-error a computed vector has no samples of its own
maxOverTime(rate(select(calls), '5m'), '1h');
// @ts-expect-error the window is in the subquery
maxOverTime(subquery(rate(select(calls), '5m'), '1h'), '1h');
// @ts-expect-error series need a window
maxOverTime(select(depth));
// @ts-expect-error a counter is not asked step by step: take its rate first
avgOverTime(subquery(select(calls), '1h'));

// What looks elsewhere in time is a selector.
rate(offset(select(calls), '1d'), '5m');
at(select(depth), 'end');
// @ts-expect-error a computed vector is moved by moving its selectors
offset(sum(select(depth)), '1d');
// @ts-expect-error there is a start and an end
at(select(depth), 'now');

// Only labels that are there can be matched.
select(calls, { method: 'GET', namespace: matches('shop-.*') });
// @ts-expect-error the label is called `method`
select(calls, { verb: 'GET' });
buckets(took, { method: 'GET', le: '5.0' });
// @ts-expect-error buckets have the labels of their metric
buckets(took, { verb: 'GET' });
// @ts-expect-error only buckets have bounds
countOf(took, { le: '5.0' });
// @ts-expect-error a value is text, or said by `not`, `matches`, `notMatches`
select(calls, { method: /GET/ });

// A quantile needs the buckets' bounds.
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method', 'le'] }));
// @ts-expect-error without `le` there is nothing to take a quantile of
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method'] }));
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { without: ['method'] }));
// @ts-expect-error `le` is what `without` must leave
histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { without: ['le'] }));
// @ts-expect-error and it is gone afterwards
sum(histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['le'] })), { by: ['le'] });
// A native histogram has them in its samples.
histogramQuantile(0.95, sum(rate(nativeHistogram(took), '5m')));
histogramFraction(0, seconds(2), rate(buckets(took), '5m'));
// @ts-expect-error the bounds are quantities of what was observed
histogramFraction(0, 2, rate(buckets(took), '5m'));

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

// Text is a query of an unknown unit, and has the labels that one says.
max(promql('max by (job) (up)', { labels: ['job'] }), { by: ['job'] });
// @ts-expect-error that is all
max(promql('max by (job) (up)', { labels: ['job'] }), { by: ['pod'] });

// A signal's question answers in its unit, about what it is of.
const facts = { title: 'T', role: 'traffic', description: 'D.', legend: 'L' } as const;
const of = { job: 'shop' };
signal({ ...facts, of, unit: 'count per second', ask: (window, where) => sum(rate(select(calls, where), window)) });
// @ts-expect-error calls in a second, not calls
signal({ ...facts, of, unit: 'count', ask: (window, where) => sum(rate(select(calls, where), window)) });
const variables = ['queue'] as const;
signal({ ...facts, of, variables, unit: 'count', ask: (_, where) => select(depth, { queue: where.queue }) });
const waiting = signal({
  ...facts,
  of,
  unit: 'count',
  ask: (_, where) => max(select(depth, where), { by: ['queue'] }),
});
waiting satisfies Signal<'queue', 'count'>;
// @ts-expect-error its answer has that label alone
max(waiting.rule('5m'), { by: ['job'] });
// @ts-expect-error a rule has no window of Grafana's
waiting.rule('$__rate_interval');
// @ts-expect-error seconds are not milliseconds
seconds(5) satisfies Scalar<'milliseconds'>;
