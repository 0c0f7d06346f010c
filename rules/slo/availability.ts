import type { Metric } from '../../src/catalogue';
import { type Matchers, type Window, as, increase, select, sum } from '../../src/promql';
import { custom } from './custom';
import { groupedBy } from './grouping';
import type { Slo, SloOptions } from './slo';

/** What can be said of a promise about what is done. */
export interface AvailabilityOptions<L extends string = string> extends SloOptions {
  /** A counter of what is done, well or badly. */
  readonly of: Metric<'counter', L>;
  /** Which of it went badly: `{ outcome: 'error' }`. */
  readonly bad: Matchers<NoInfer<L>>;
  /** Which of it counts at all, good or bad. @default all */
  readonly where?: Matchers<NoInfer<L>>;
  /** Labels besides `cluster`, each set of which has a budget of its own. @default none */
  readonly by?: readonly NoInfer<L>[];
}

/** Promises that a share of what is done is done well. */
export function availability<L extends string>(options: AvailabilityOptions<L>): Slo;
export function availability({ of, bad, where = {}, by = [], ...options }: AvailabilityOptions): Slo {
  const twice = Object.keys(bad).find((label) => label in where);
  if (twice !== undefined) {
    throw new Error(`the SLO ${options.name} has ${twice} in \`bad\` and in \`where\`: a label can be in one`);
  }
  const groups = groupedBy(options.name, of, by);
  const counted = (matchers: Matchers) => (window: Window) =>
    as(sum(increase(select(of, matchers), window), groups), 'count');
  return custom({ ...options, bad: counted({ ...where, ...bad }), total: counted(where) });
}
