import { alerts, alertsForState } from '../../../src/catalogue/alerts';
import {
  type Matcher,
  type Vector,
  and,
  count,
  counted,
  firstOf,
  matches,
  max,
  minus,
  multiply,
  not,
  notMatches,
  time,
  vector,
} from '../../../src/promql';
import { series } from '../../../src/promql/select';
import { COLOURS } from '../../limit';
import type { Words } from '../../panels';

/** Pending is what holds, and not yet for so long that it fires. */
export type State = 'firing' | 'pending';

/** By which labels of alerts readers choose; some alerts have them, and some not. */
export const CHOSEN = ['cluster', 'service', 'team'] as const;

const chosen = Object.fromEntries(CHOSEN.map((label) => [label, matches(`$${label}`)]));

/** Alerts of a severity in a state; of every severity but that of those that are for machines. */
export function alertsIn(alertstate: State, severity: Matcher = not('none')) {
  return series<'gauge', string, 'boolean'>('gauge', alerts.name, undefined, { alertstate, severity, ...chosen });
}

/** How many alerts are in a state; 0 while there are none. */
export function howMany(state: State, severity?: Matcher): Vector<never, 'count'> {
  return firstOf(count(alertsIn(state, severity)), vector(counted(0)));
}

const RANKS = ['info', 'warning', 'critical'] as const;

/** What severities are called where a number stands for them: the worst is the largest. */
export const SEVERITIES: Words = Object.fromEntries([
  [0, { text: 'other', color: 'text' }],
  ...RANKS.map((severity, index) => [index + 1, { text: severity, color: COLOURS[severity] }] as const),
]);

/** The severity of each alert in a state, as a number; those that people named otherwise come last. */
export function severityIn(state: State): Vector {
  const known = RANKS.map((severity, index) => multiply(alertsIn(state, severity), index + 1));
  const others = multiply(alertsIn(state, notMatches([...RANKS, 'none'].join('|'))), 0);
  return firstOf(others, ...known);
}

/** For how long the condition of each alert in a state has held. */
export function lasting(state: State): Vector<string, 'seconds'> {
  const since = series<'gauge', string, 'timestamp'>('gauge', alertsForState.name, undefined, chosen);
  return and(minus(time(), since), alertsIn(state), { ignoring: ['alertstate'] });
}

/** The worst severity with which an alert fires, by its name. */
export const worstByName = max(severityIn('firing'), { by: ['alertname'] });
