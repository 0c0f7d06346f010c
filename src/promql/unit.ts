import type { Unit } from '../catalogue/metric';

/** Units that a division of two others makes, each with what was divided by what. The set is closed. */
interface Quotients {
  readonly 'bytes per second': readonly ['bytes', 'seconds'];
  readonly 'count per second': readonly ['count', 'seconds'];
  readonly 'tokens per second': readonly ['tokens', 'seconds'];
  readonly 'usd per second': readonly ['usd', 'seconds'];
  readonly 'bytes per count': readonly ['bytes', 'count'];
  readonly 'seconds per count': readonly ['seconds', 'count'];
  readonly 'milliseconds per count': readonly ['milliseconds', 'count'];
  readonly 'tokens per count': readonly ['tokens', 'count'];
  readonly 'usd per count': readonly ['usd', 'count'];
  readonly 'usd per token': readonly ['usd', 'tokens'];
  readonly 'seconds per token': readonly ['seconds', 'tokens'];
  readonly 'tokens per usd': readonly ['tokens', 'usd'];
  readonly 'count per usd': readonly ['count', 'usd'];
}

/** One unit for each of another, such as `tokens per second`. */
export type PerUnit = keyof Quotients;

/** A unit that a number can be shown in. */
export type NamedUnit = Unit | PerUnit;

/** The buckets of a classic histogram: counts, of which a quantile is in the unit of what was observed. */
export interface BucketsOf<U extends Unit = Unit> {
  readonly buckets: U;
}

/** The samples of a native histogram: each is a whole distribution. */
export interface DistributionOf<U extends Unit = Unit> {
  readonly distribution: U;
}

/** What a query answers in. `unknown` is what no rule here has a name for: `as` gives it one. */
export type QueryUnit = NamedUnit | BucketsOf | DistributionOf | 'unknown';

/** True for two units that are known and the same. */
export type IsSame<U, V> = [U] extends ['unknown'] ? false : [U] extends [V] ? ([V] extends [U] ? true : false) : false;

type Or<U, Otherwise> = [U] extends [never] ? Otherwise : U;
type Named<A, B> = { [Name in PerUnit]: Quotients[Name] extends readonly [A, B] ? Name : never }[PerUnit];
type PerCount = 'count' | 'count per second';

/** What something that grows by `U` does in a second. A second in every second is a ratio: of one core, of the time. */
export type EachSecond<U> = U extends 'seconds'
  ? 'ratio'
  : U extends BucketsOf | DistributionOf
    ? U
    : Or<Named<U, 'seconds'>, 'unknown'>;

/** What is left of a growth in a second when the second is taken away. */
type Growth<U> = U extends 'ratio' ? 'seconds' : U extends PerUnit ? Quotients[U][0] : never;

/** The unit of a division. Both being a second's growth, the second cancels out. */
export type Quotient<U, V> = [U] extends ['timestamp']
  ? 'unknown'
  : IsSame<U, V> extends true
    ? 'ratio'
    : [V] extends ['ratio']
      ? U
      : [U, V] extends [BucketsOf, PerCount]
        ? 'ratio'
        : Or<Named<U, V>, QuotientOfRates<U, V>>;

type QuotientOfRates<U, V> = V extends PerUnit
  ? [Quotients[V]] extends [readonly [U, infer Per]]
    ? Per
    : Quotients[V] extends readonly [unknown, 'seconds']
      ? Or<Named<Growth<U>, Quotients[V][0]>, 'unknown'>
      : 'unknown'
  : 'unknown';

/** The unit of a multiplication: by a ratio, by an information of value 1, or by what a price is per. */
export type Product<U, V> = 'unknown' extends U | V
  ? 'unknown'
  : [V] extends ['ratio' | 'boolean']
    ? U
    : [U] extends ['ratio' | 'boolean']
      ? V
      : U extends PerUnit
        ? Times<U, V>
        : V extends PerUnit
          ? Times<V, U>
          : 'unknown';

type Times<Per extends PerUnit, U> = U extends Quotients[Per][1] ? Quotients[Per][0] : 'unknown';

/** The unit of a difference. Between two moments lie seconds. */
export type Difference<U, V> = [U, V] extends ['timestamp', 'timestamp'] ? 'seconds' : U;

/** What can be added to a unit, taken from it, or compared with it. */
export type Addable<U, V> = [U, V] extends ['timestamp', 'seconds'] ? true : IsSame<U, V>;

/** What functions make of the unit of their vector, by the name of the effect. */
export interface Effects<U> {
  readonly same: U;
  readonly eachSecond: EachSecond<U>;
  /** A sum. How many are true is a count; a sum of moments is nothing. */
  readonly total: U extends 'boolean' ? 'count' : U extends 'timestamp' ? 'unknown' : U;
  /** An average. Of what is true or false it is a share. */
  readonly mean: U extends 'boolean' ? 'ratio' : U;
  /** A difference, or how far values lie from each other. */
  readonly difference: U extends 'boolean' ? 'ratio' : U extends 'timestamp' ? 'seconds' : U;
  /** Of a logarithm, a power, an angle. */
  readonly plain: U extends 'ratio' ? 'ratio' : 'unknown';
  readonly ratio: 'ratio';
  readonly count: 'count';
  readonly boolean: 'boolean';
  readonly timestamp: 'timestamp';
  readonly unknown: 'unknown';
}

/** What becomes of a unit; see `Effects`. */
export type Effect = keyof Effects<QueryUnit>;
