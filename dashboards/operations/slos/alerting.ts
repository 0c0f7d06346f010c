import { alerts } from '../../../src/catalogue/alerts';
import {
  type Matcher,
  type Vector,
  count,
  counted,
  firstOf,
  matches,
  max,
  multiply,
  vector,
} from '../../../src/promql';
import { series } from '../../../src/promql/select';
import { COLOURS } from '../../limit';
import type { Words } from '../../panels';
import { BURNING } from './judged';
import { info } from './recorded';

/** Alerts about objectives that fire. */
const firing = (alertname: string, severity: Matcher) =>
  series<'gauge', string, 'boolean'>('gauge', alerts.name, undefined, {
    alertname: matches(alertname),
    alertstate: 'firing',
    severity,
    slo: matches('$slo'),
    cluster: matches('$cluster'),
  });

const ABOUT_BURNING = `.*${BURNING}`;
const fast = firing(ABOUT_BURNING, 'critical');
const slow = firing(ABOUT_BURNING, 'warning');
const unknown = firing('.*Absent', 'info');

const howMany = (query: Vector): Vector<never, 'count'> =>
  firstOf(count(max(query, { by: ['slo'] })), vector(counted(0)));

/** How many objectives are in each bad state. */
export const burningFast = howMany(fast);
export const burningSlowly = howMany(slow);
export const notKnown = howMany(unknown);

/** What the states of objectives are called: the worst is the largest. */
export const STATES: Words = {
  0: { text: 'kept', color: 'green' },
  1: { text: 'not known', color: COLOURS.info },
  2: { text: 'burns', color: COLOURS.warning },
  3: { text: 'burns fast', color: COLOURS.critical },
};

/** The worst that alerts say of each objective. */
export const state = max(firstOf(multiply(fast, 3), multiply(slow, 2), multiply(unknown, 1), multiply(info(), 0)), {
  by: ['slo'],
});
