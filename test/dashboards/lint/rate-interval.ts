import { windows } from '../../promql/syntax';
import { nameOf, promqlTargets } from '../model';
import { type Rule, withTarget } from './rule';

const GROWTH = ['rate', 'irate', 'increase'];
/** A window that nobody writes by hand, in the place of the one that the grammar does not know. */
const STAND_IN = '99999s';

/** A fixed window shows nothing when it is shorter than two scrapes, and hides peaks when one zooms in. */
export const rateInterval: Rule = {
  says: 'growth is taken over the window that fits the zoom',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel, expr }) =>
      windows(expr.replaceAll('$__rate_interval', STAND_IN))
        .filter(([name, window]) => GROWTH.includes(name) && window !== STAND_IN)
        .map(([name, window]) => `${nameOf(panel)} takes ${name} over ${window}: use $__rate_interval`),
    ),
  good: withTarget({ expr: 'max(max_over_time(queue_depth[5m])) + sum(rate(calls_total[$__rate_interval]))' }),
  bad: withTarget({ expr: 'sum(rate(calls_total{path=~"/[a-z]+"}[5m]))' }),
};
