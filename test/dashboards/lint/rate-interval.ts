import { windows } from '../../promql/syntax';
import { type Target, nameOf, promqlTargets } from '../model';
import { once } from './once';
import { type Rule, target, withPanel, withTarget } from './rule';

const GROWTH = ['rate', 'irate', 'increase'];
/** Windows that nobody writes by hand, in the places of those that the grammar does not know. */
const STAND_IN = { $__rate_interval: '99991s', $__range: '99992s', $__interval: '99993s' } as const;
/** Two scrapes at the shipped interval: less has no growth. */
const SHORTEST_SECONDS = 60;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * A fixed window shows nothing when it is shorter than two scrapes, and hides peaks when one zooms in. Bars stand side by
 * side: what each counts ends where the next one begins, so that together they are the total.
 */
export const rateInterval: Rule = {
  id: 'D09',
  linter: 'target-rate-interval-rule',
  says: 'growth is taken over the window that fits the zoom, over the range at once, or from one bar to the next',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel: found, target: asked, expr }) => {
      const right = windowsFor(asked, found.interval);
      return growthIn(expr)
        .filter(([, window]) => !right.some((one) => STAND_IN[one] === window))
        .map(([name, window]) => `${nameOf(found)} takes ${name} over ${nameFor(window)}: use ${right.join(' or ')}`);
    }),
  good: withPanel({
    interval: '5m',
    targets: [
      { ...target, expr: 'max_over_time(depth[5m]) + sum(rate(calls_total[$__rate_interval]))' },
      { ...target, expr: 'sum(increase(calls_total[$__interval]))' },
      { ...target, expr: 'sum(increase(calls_total[$__range]))', instant: true },
    ],
  }),
  bad: withTarget({ expr: 'sum(rate(calls_total{path=~"/[a-z]+"}[5m]))' }),
};

/** What is taken of growth, and over which windows. */
const growthIn = once((expr: string) => {
  const text = Object.entries(STAND_IN).reduce((made, [name, window]) => made.replaceAll(name, window), expr);
  return windows(text).filter(([name]) => GROWTH.includes(name));
});

function windowsFor({ instant = false }: Target, interval = '0s'): (keyof typeof STAND_IN)[] {
  if (instant) return ['$__range'];
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(interval) ?? [];
  const isLong = Number(count) * (SECONDS[unit] ?? NaN) >= SHORTEST_SECONDS;
  return isLong ? ['$__rate_interval', '$__interval'] : ['$__rate_interval'];
}

function nameFor(window: string): string {
  return Object.entries(STAND_IN).find(([, standIn]) => standIn === window)?.[0] ?? window;
}
