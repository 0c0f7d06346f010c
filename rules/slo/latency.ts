import type { Metric, Unit } from '../../src/catalogue';
import {
  type Matchers,
  type Scalar,
  type Window,
  as,
  buckets,
  countOf,
  firstOf,
  increase,
  matches,
  minus,
  sum,
} from '../../src/promql';
import { sloOf } from './custom';
import { groupedBy } from './grouping';
import type { Slo, SloOptions } from './slo';

/** What can be said of a promise about what a histogram measures. */
export interface LatencyOptions<L extends string = string, U extends Unit = Unit> extends SloOptions {
  /** A histogram of what is measured. */
  readonly of: Metric<'histogram', L, U>;
  /** What is still good, in the unit of the histogram: one of the bounds of its buckets, as others are not counted. */
  readonly within: Scalar<NoInfer<U>>;
  /** What counts at all. @default all */
  readonly where?: Matchers<NoInfer<L>>;
  /** Labels besides `cluster`, each set of which has a budget of its own. @default none */
  readonly by?: readonly NoInfer<L>[];
}

/** Promises that a share of what is measured is at most so much. */
export function latency<L extends string, U extends Unit>(options: LatencyOptions<L, U>): Slo;
export function latency({ of, within, where = {}, by = [], ...options }: LatencyOptions): Slo {
  const groups = groupedBy(options.name, of, by);
  const bound = boundOf(options.name, of, within);
  // Prometheus 3 writes the bound 30 as 30.0, Prometheus 2 as it is exposed.
  const le = Number.isInteger(bound) ? matches(`${bound}(\\.0)?`) : String(bound);
  const total = (window: Window) => sum(increase(countOf(of, where), window), groups);
  const good = (window: Window) => as(sum(increase(buckets(of, { ...where, le }), window), groups), 'count');
  return sloOf({
    ...options,
    // Without that bucket everything is bad: that is noticed, and silence would not be.
    bad: (window) => firstOf(minus(total(window), good(window)), total(window)),
    total,
  });
}

function boundOf(slo: string, { name, unit, buckets: bounds }: Metric, { expression }: Scalar): number {
  const written = expression.type === 'number' ? expression.value : Number.NaN;
  if (bounds === undefined) {
    throw new Error(
      `the SLO ${slo} needs a bucket of ${name}, whose bounds are not known: give the metric \`buckets\``,
    );
  }
  if (!bounds.includes(written)) {
    throw new Error(
      `the SLO ${slo} is within ${written} ${unit}, where ${name} has no bucket: write one of ${bounds.join(', ')}`,
    );
  }
  return written;
}
