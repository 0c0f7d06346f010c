import type { Metric } from '../../src/catalogue/metric';
import type { OtherName } from '../../src/catalogue/other-names';
import {
  type Matchers,
  type RecordingRule,
  type Vector,
  buckets,
  countOf,
  multiply,
  select,
  sumOf,
} from '../../src/promql';

/** Names that are used in one place, with the recordings that keep them alive. */
export interface Aliases {
  readonly usedFor: OtherName['usedFor'];
  /** Name of the group of rules. */
  readonly name: string;
  readonly rules: readonly RecordingRule[];
}

/**
 * The series of a metric under another name. They are not added up: each series begins again at zero when its worker
 * does, which a sum of several would hide, and `rate` would take what is left for growth.
 */
export function renamed<L extends string>(
  record: string,
  metric: Metric<'counter' | 'gauge', L>,
  matchers?: Matchers<NoInfer<L>>,
): RecordingRule;
export function renamed(record: string, metric: Metric<'counter' | 'gauge'>, matchers: Matchers = {}): RecordingRule {
  return { record, query: select(metric, matchers) };
}

/** What the series of a histogram have in common with those of its alias. */
type Relabel = (series: Vector) => Vector;

/** A histogram under another name: its three kinds of series. */
export function renamedHistogram<L extends string>(
  name: string,
  metric: Metric<'histogram', L>,
  matchers?: Matchers<NoInfer<L>>,
  relabel?: Relabel,
): RecordingRule[];
export function renamedHistogram(
  name: string,
  metric: Metric<'histogram'>,
  matchers: Matchers = {},
  relabel: Relabel = (series) => series,
): RecordingRule[] {
  return [
    { record: `${name}_bucket`, query: relabel(buckets(metric, matchers)) },
    { record: `${name}_sum`, query: relabel(sumOf(metric, matchers)) },
    { record: `${name}_count`, query: relabel(countOf(metric, matchers)) },
  ];
}

/** A share as the name says it: 96.2 of 100 rather than 0.962. */
export const percent = (share: Vector<string, 'ratio'>): Vector => multiply(share, 100);
