import type { Window } from '../src/promql';
import { partsOf } from './window';

const WORDS = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;

/** A window as people say it: `10 minutes`, and `1 hour` for one. */
export function spoken(window: Window): string {
  const { amount, unit } = partsOf(window);
  return `${amount} ${WORDS[unit]}${amount === 1 ? '' : 's'}`;
}
