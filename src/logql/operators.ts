import type { BinaryOperator } from './ast';
import { type Matched, type MatchingOptions, type Partner, type PartnerBut, operation } from './matching';
import type { MetricQuery } from './query';

function binary<Options extends { readonly bool?: boolean }>(operator: BinaryOperator) {
  function apply<L extends string>(left: MetricQuery<L>, right: number, options?: Options): MetricQuery<L>;
  function apply<R extends string>(left: number, right: MetricQuery<R>, options?: Options): MetricQuery<R>;
  function apply<L extends string, R extends string, const O extends MatchingOptions<L, R> & Options>(
    left: MetricQuery<L>,
    right: MetricQuery<R> & PartnerBut<L, R, O>,
    options: O,
  ): MetricQuery<Matched<L, R, O>>;
  function apply<L extends string, R extends string>(
    left: MetricQuery<L>,
    right: MetricQuery<R> & Partner<L, R>,
    options?: Options,
  ): MetricQuery<L>;
  function apply(
    left: MetricQuery | number,
    right: MetricQuery | number,
    options?: Partial<MatchingOptions> & Options,
  ): MetricQuery {
    return operation(operator, left, right, options);
  }
  return apply;
}

interface Arithmetic {
  readonly bool?: never;
}
export const plus = binary<Arithmetic>('+');
export const minus = binary<Arithmetic>('-');
export const multiply = binary<Arithmetic>('*');
export const divide = binary<Arithmetic>('/');
/** The remainder of a division. */
export const modulo = binary<Arithmetic>('%');
export const power = binary<Arithmetic>('^');

/** A comparison leaves out what does not hold; with `bool` it answers 1 or 0 instead. */
interface Comparing {
  readonly bool?: boolean;
}
export const equals = binary<Comparing>('==');
export const differs = binary<Comparing>('!=');
export const above = binary<Comparing>('>');
export const atLeast = binary<Comparing>('>=');
export const below = binary<Comparing>('<');
export const atMost = binary<Comparing>('<=');
