import type { Metric } from '../../src/catalogue/metric';
import {
  type Matchers,
  type Vector,
  type Window,
  above,
  firstOf,
  increase,
  labelReplace,
  select,
  sum,
} from '../../src/promql';
import { BY_POD } from './labels';

/** Counters of troubles, by what people call these. */
export type Troubles = Readonly<Record<string, Metric<'counter', string, 'count'>>>;

/** The troubles that a pod had, each with its name in the label `trouble`, and how often it had them. */
export function troublesOf(
  troubles: Troubles,
  window: Window,
  where: Matchers<'job'> = {},
): Vector<(typeof BY_POD.by)[number] | 'trouble', 'count'> {
  const [first, ...rest] = Object.entries(troubles).map(([name, metric]) =>
    labelReplace(above(sum(increase(select(metric, where), window), BY_POD), 0), 'trouble', name, 'job', '.*'),
  );
  if (first === undefined) throw new Error('no troubles are named');
  return firstOf(first, ...rest);
}
