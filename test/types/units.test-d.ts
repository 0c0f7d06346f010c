/**
 * What the compiler refuses about units. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import {
  type QueryUnit,
  type Vector,
  above,
  absent,
  and,
  as,
  atMost,
  avg,
  below,
  buckets,
  bytes,
  clampMin,
  count,
  countOf,
  counter,
  deriv,
  divide,
  equals,
  factor,
  firstOf,
  gauge,
  histogram,
  histogramAvg,
  histogramQuantile,
  hour,
  increase,
  milliseconds,
  minus,
  multiply,
  nativeHistogram,
  or,
  per,
  perSecond,
  plus,
  pow,
  promql,
  rate,
  ratio,
  scalar,
  seconds,
  select,
  sum,
  sumOf,
  time,
  timestamp,
  tokens,
  usd,
  vector,
} from '../../src';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.' });
const cost = counter('cost_usd_total', { unit: 'usd', help: 'Cost.' });
const used = counter('tokens_total', { unit: 'tokens', help: 'Tokens.' });
const busy = counter('busy_seconds_total', { unit: 'seconds', help: 'Work.' });
const sent = counter('sent_bytes_total', { unit: 'bytes', help: 'Sent.' });
const free = gauge('free_bytes', { unit: 'bytes', help: 'Room left.' });
const size = gauge('size_bytes', { unit: 'bytes', help: 'Room.' });
const lag = gauge('lag_seconds', { unit: 'seconds', help: 'Lag.' });
const lagInMilliseconds = gauge('lag_milliseconds', { unit: 'milliseconds', help: 'Lag.' });
const price = gauge('price', { unit: 'usd per token', help: 'Price.' });
const ready = gauge('ready', { unit: 'boolean', help: 'Ready.' });
const lastRun = gauge('last_run', { unit: 'timestamp', help: 'When it ran.' });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.' });

function expectUnit<U extends QueryUnit>(_: U, ...vectors: readonly Vector<string, NoInfer<U>>[]) {
  return vectors;
}

// A growth by the second has a unit of its own; of seconds it is a share of the time.
expectUnit('count per second', rate(select(calls), '5m'));
expectUnit('tokens per second', sum(rate(select(used), '5m')));
expectUnit('usd per second', rate(select(cost), '5m'));
expectUnit('ratio', rate(select(busy), '5m'));
expectUnit('bytes per second', deriv(select(free), '1h'));
expectUnit('usd', increase(select(cost), '1h'));
// @ts-expect-error dollars in an hour are not dollars in a second
expectUnit('usd', rate(select(cost), '1h'));

// Quotients.
expectUnit('ratio', divide(select(free), select(size)));
expectUnit('ratio', divide(rate(select(calls), '5m'), rate(select(calls), '5m')));
expectUnit('usd per count', divide(increase(select(cost), '1h'), increase(select(calls), '1h')));
expectUnit('usd per token', divide(rate(select(cost), '1h'), rate(select(used), '1h')));
expectUnit('seconds per count', divide(rate(sumOf(took), '5m'), rate(countOf(took), '5m')));
expectUnit('ratio', divide(rate(buckets(took, { le: '2.0' }), '5m'), rate(buckets(took, { le: '+Inf' }), '5m')));
expectUnit('seconds', divide(select(free), rate(select(sent), '5m')));
expectUnit('bytes per second', divide(select(free), select(lag)));
expectUnit('unknown', divide(select(lag), select(free)), divide(increase(select(cost), '1h'), select(free)));

// Products.
expectUnit('usd', multiply(select(price), increase(select(used), '1h')));
expectUnit('usd', multiply(increase(select(used), '1h'), select(price)));
expectUnit(
  'bytes',
  multiply(select(free), 3),
  multiply(select(free), ratio(0.5)),
  multiply(select(free), select(ready)),
);
expectUnit('unknown', multiply(select(free), select(lag)), pow(select(free), 2));

// Sums.
plus(select(free), select(size));
plus(select(free), bytes(10));
plus(select(free), 0);
// @ts-expect-error ten bytes? ten boxes?
plus(select(free), 10);
// @ts-expect-error bytes and seconds have no sum
plus(select(free), select(lag));
minus(factor(1), divide(select(free), select(size)));
expectUnit('seconds', minus(time(), select(lastRun)), minus(time(), timestamp(select(free))));
// @ts-expect-error bytes are no moment
minus(time(), select(free));

// Aggregations.
expectUnit('count', sum(select(ready)), count(select(free)));
expectUnit('ratio', avg(select(ready)));
expectUnit(
  'seconds',
  histogramQuantile(0.5, rate(buckets(took), '5m')),
  histogramAvg(rate(nativeHistogram(took), '5m')),
);

// Thresholds are quantities.
above(divide(select(free), select(size)), ratio(0.9));
// @ts-expect-error 90 what? A ratio is at most 1
above(divide(select(free), select(size)), 90);
// @ts-expect-error even where it is meant well
above(divide(select(free), select(size)), 0.9);
above(select(lag), seconds(30));
// @ts-expect-error seconds are not milliseconds
above(select(lag), milliseconds(30));
// @ts-expect-error from the other side neither
above(seconds(30), select(lagInMilliseconds));
below(select(lag), select(lag));
// @ts-expect-error nor between two metrics
below(select(lag), select(lagInMilliseconds));
above(increase(select(cost), '1h'), usd(10));
// @ts-expect-error dollars in a second are compared with such
above(rate(select(cost), '1h'), usd(10));
above(rate(select(used), '1h'), perSecond(tokens(100)));
atMost(divide(increase(select(cost), '1d'), increase(select(calls), '1d')), per(usd(2), 'count'));
above(increase(select(calls), '1h'), count(20));
above(hour(), count(8));
above(select(lag), 0);
equals(select(ready), 1);
// @ts-expect-error one second? One minute?
equals(select(lag), 1);
// @ts-expect-error a number is compared with a vector
above(seconds(3), seconds(2));
clampMin(select(lag), seconds(1));
// @ts-expect-error a bound is in the unit of the vector
clampMin(select(lag), bytes(1));

// An unknown unit is named once.
above(as(promql('sum(up)'), 'count'), count(3));
// @ts-expect-error nobody said what it counts
above(promql('sum(up)'), count(3));
above(promql('sum(up)'), 0);
// @ts-expect-error two unknowns may be different ones
above(promql('sum(up)'), promql('sum(up)'));
as(divide(select(lag), select(free)), 'seconds');
// @ts-expect-error the set of units is closed
as(divide(select(lag), select(free)), 'fortnights');

// Comparisons that answer 0 or 1.
expectUnit('boolean', above(select(lag), seconds(3), { bool: true }));
expectUnit('seconds', above(select(lag), seconds(3)), above(select(lag), select(lag), { on: ['job'] }));
// @ts-expect-error a number has no labels to match
above(select(lag), seconds(3), { on: ['job'] });

// Sides of sets keep the unit of the left one, or what both have.
expectUnit('seconds', and(select(lag), above(increase(select(calls), '1h'), count(20))));
expectUnit('boolean', firstOf(absent(select(ready)), absent(select(free))));
expectUnit('unknown', or(select(lag), select(free)));
expectUnit('usd', firstOf(sum(select(cost)), vector(usd(0))));
expectUnit('bytes', multiply(select(free), scalar(divide(select(free), select(size)))));
