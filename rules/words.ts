import type { Window } from '../src/promql';

const UNITS = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;

/** A window as people say it: `10 minutes`, `an hour` as `1 hour`. */
export function spoken(window: Window): string {
  const [, amount = '', unit = 's'] = /^(\d+)([smhd])$/.exec(window) ?? [];
  return `${amount} ${UNITS[unit as keyof typeof UNITS]}${amount === '1' ? '' : 's'}`;
}
