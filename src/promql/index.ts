export type { Expression } from './ast';
export * from './functions';
export { type Judgement, judgementsOf } from './judgement';
export { keptLabels } from './kept-labels';
export { type Matcher, type Matchers, matches, not, notMatches } from './matcher';
export { narrow } from './narrow';
export { print } from './print';
export { type PromqlOptions, promql } from './promql';
export * from './quantity';
export {
  type AlertRule,
  type RecordingRule,
  type RuleFileOptions,
  RuleGroup,
  type Severity,
  type WrittenAlert,
  type WrittenDuration,
  recorded,
  ruleFile,
} from './rule';
export { at, buckets, countOf, nativeHistogram, offset, select, selectAny, subquery, sumOf } from './select';
export { type Signal, signal } from './signal';
export type { NamedUnit, PerUnit, QueryUnit } from './unit';
export type { Scalar, Series, Subquery, Vector } from './vector';
export { expressionsOf, metricNames, selectorsOf } from './visit';
export type { PanelWindow, Window } from './window';
