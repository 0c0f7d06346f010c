import type { Expression } from '../ast';

/** One piece of an expression between parentheses or commas. */
export type Piece =
  | { readonly type: 'operand'; readonly expression: Expression }
  | { readonly type: 'sign'; readonly apply: (of: Expression) => Expression }
  | {
      readonly type: 'operator';
      readonly operator: string;
      readonly apply: (left: Expression, right: Expression) => Expression;
    }
  /** A window, an offset or a moment. */
  | { readonly type: 'suffix'; readonly apply: (of: Expression) => Expression };

/** How tightly each operator binds. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '>', '<', '>=', '<=', '</', '>/'],
  ['+', '-'],
  ['*', '/', '%', 'atan2'],
  ['^'],
];
const SIGN = levelOf('*');
const POWER = levelOf('^');

function levelOf(operator: string): number {
  return LEVELS.findIndex((operators) => operators.includes(operator));
}

/** Puts the pieces of an expression together as Prometheus does; they stand in the order of the text. */
export function assemble(pieces: readonly Piece[]): Expression {
  let next = 0;

  /** Everything up to an operator that binds less tightly than `least`. */
  function above(least: number): Expression {
    let left = operand();
    for (;;) {
      const piece = pieces[next];
      if (piece?.type !== 'operator') return left;
      const level = levelOf(piece.operator);
      if (level < least) return left;
      next += 1;
      // Powers are read from the right, everything else from the left.
      left = piece.apply(left, above(level === POWER ? POWER : level + 1));
    }
  }

  function operand(): Expression {
    const piece = pieces[next++];
    if (piece?.type === 'sign') return piece.apply(above(SIGN + 1));
    if (piece?.type !== 'operand') throw new Error('an operand is missing');
    let expression = piece.expression;
    for (let suffix = pieces[next]; suffix?.type === 'suffix'; suffix = pieces[next]) {
      expression = suffix.apply(expression);
      next += 1;
    }
    return expression;
  }

  return above(0);
}
