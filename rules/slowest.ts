import type { Metric, TargetLabel, Unit } from '../src/catalogue/metric';
import {
  type Matchers,
  type Scalar,
  type Vector,
  type Window,
  buckets,
  histogramQuantile,
  rate,
  sum,
} from '../src/promql';

/** Which observations are looked at, and how they are told apart. */
interface Question<L extends string, By extends string> {
  /** The share of the observations that are faster. */
  readonly quantile: number | Scalar<'ratio'>;
  readonly window: Window;
  readonly by: { readonly by: readonly By[] };
  /** Which of them. @default all */
  readonly where?: Matchers<NoInfer<L> | TargetLabel>;
}

/** How much the slowest observations of a window were at least, in the unit of the histogram. */
export function slowest<L extends string, U extends Unit, By extends NoInfer<L> | TargetLabel>(
  of: Metric<'histogram', L, U>,
  question: Question<L, By>,
): Vector<By, U>;
export function slowest(of: Metric<'histogram'>, { quantile, window, by, where }: Question<string, string>): Vector {
  return histogramQuantile(quantile, sum(rate(buckets(of, where), window), { by: [...by.by, 'le'] }));
}
