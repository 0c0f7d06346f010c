import type { Effect, Effects } from '../unit';
import type { LabelsOf, Series, UnitOf, Vector } from '../vector';
import type { PanelWindow } from '../window';
import { call, overWindow, sameLabels } from './call';

type Counter = Series<'counter'>;

/** A function of what a counter did within a window. A gauge is refused: the compiler says so. */
function overCounter<E extends Effect>(name: 'rate' | 'irate' | 'increase' | 'resets') {
  function growth<S extends Counter>(counter: S, window: PanelWindow): Vector<LabelsOf<S>, Effects<UnitOf<S>>[E]>;
  function growth(counter: Counter, window: PanelWindow): Vector {
    return sameLabels(counter, call(name, overWindow(counter, window)));
  }
  return growth;
}

/** Growth of a counter a second. A gauge is refused: the compiler says so. */
export const rate = overCounter<'eachSecond'>('rate');
/** Growth of a counter a second, between its last two samples. */
export const irate = overCounter<'eachSecond'>('irate');
/** Growth of a counter over a window. */
export const increase = overCounter<'same'>('increase');
/** How often a counter began again at zero. */
export const resets = overCounter<'count'>('resets');
