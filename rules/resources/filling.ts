import {
  type Series,
  type Vector,
  type Window,
  above,
  and,
  below,
  min,
  predictLinear,
  type ratio,
} from '../../src/promql';
import { span } from '../span';

interface Filling<L extends string> {
  /** Share that is in use. */
  readonly use: Vector<L, 'ratio'>;
  /** Space that is left. */
  readonly free: Series<'gauge'>;
  readonly by: readonly L[];
  /** Share from which on growth matters. */
  readonly from: ReturnType<typeof ratio>;
  /** The time whose growth is drawn on. */
  readonly window: Window;
  /** How soon nothing would be left. */
  readonly ahead: Window;
}

/** What is in use so much that, growing as it did, nothing is left soon. */
export function filling<L extends string>({ use, free, by, from, window, ahead }: Filling<L>): Vector<L, 'ratio'>;
export function filling({ use, free, by, from, window, ahead }: Filling<string>): Vector {
  return and(above(use, from), below(min(predictLinear(free, span(ahead), window), { by }), 0));
}
