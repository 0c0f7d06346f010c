import { withAlert } from './example';
import { all } from './expressions';
import { secondsOf } from './facts';
import { type Lint, ofAlerts } from './lint';
import { ratiosOf } from './ratios';

const HOUR = 3600;

/** The share of a few minutes goes up and down; each time it comes back somebody is told again. */
export const keepFiring: Lint = {
  id: 'A09',
  says: 'alerts about a share within minutes go on firing for a while',
  check: ofAlerts(({ whole, keepFiringFor }) => {
    const windows = ratiosOf(whole)
      .flatMap(({ part }) => all(part, 'range'))
      .map(({ window }) => secondsOf(window) ?? HOUR);
    return keepFiringFor !== undefined || windows.length === 0 || Math.min(...windows) >= HOUR
      ? []
      : [{ wrong: 'a share within minutes resolves and fires again', instead: 'say `keepFiringFor`, such as 5m' }];
  }),
  good: withAlert({ keepFiringFor: '10m' }),
  bad: withAlert({ keepFiringFor: undefined }),
};
