import type { Expression } from './ast';
import { added, common, demand } from './fields';
import { type Partner, operation } from './matching';
import type { MetricQuery } from './query';

type SetOptions<L extends string, R extends string> =
  | { readonly on: readonly (L & R)[]; readonly ignoring?: never }
  | { readonly ignoring: readonly (L | R)[]; readonly on?: never };

function filtering(operator: 'and' | 'unless') {
  function apply<L extends string, R extends string>(
    left: MetricQuery<L>,
    right: MetricQuery<R>,
    options: SetOptions<L, R>,
  ): MetricQuery<L>;
  function apply<L extends string, R extends string>(
    left: MetricQuery<L>,
    right: MetricQuery<R> & Partner<L, R>,
  ): MetricQuery<L>;
  function apply(left: MetricQuery, right: MetricQuery, options?: SetOptions<string, string>): MetricQuery {
    return operation(operator, left, right, options);
  }
  return apply;
}

/** The series of the left that have a partner on the right. */
export const and = filtering('and');
/** The series of the left that have none. */
export const unless = filtering('unless');

/** The series of the left, and those of the right that have no partner there. */
export function or<L extends string, R extends string>(
  left: MetricQuery<L>,
  right: MetricQuery<R>,
  options?: SetOptions<L, R>,
): MetricQuery<L & R> {
  const { expression } = operation('or', left, right, options);
  return { type: 'numbers', expression, labels: common(left.labels, right.labels) };
}

/** A number as a series without labels: what a panel shows when nothing happened, `or(query, vector(0))`. */
export function vector(value: number): MetricQuery<never> {
  return { type: 'numbers', expression: { type: 'vector', value }, labels: [] };
}

/** Writes a label from another one whose whole value matches a regular expression of RE2; `$1` is its first group. */
export function labelReplace<L extends string, const N extends string>(
  query: MetricQuery<L>,
  label: N,
  replacement: string,
  source: NoInfer<L>,
  pattern: string,
): MetricQuery<L | N> {
  demand(query.labels, source);
  const expression: Expression = { type: 'label_replace', of: query.expression, label, replacement, source, pattern };
  return { type: 'numbers', expression, labels: added(query.labels, [label]) };
}
