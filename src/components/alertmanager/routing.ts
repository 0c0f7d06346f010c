import { Duration } from 'cdk8s';
import type { Severity } from '../../promql/rule';
import type { AlertMatch, Inhibition, LabelMatch, NativeConfig } from '../contracts';
import { goDuration } from '../native/duration';
import type { Notify, Route } from './notify';
import type { Receiver } from './receivers';
import { QUIET } from './time-intervals';

const FOUR_HOURS = Duration.hours(4);
const half = (duration: Duration): Duration => Duration.millis(Math.floor(duration.toMilliseconds() / 2));

const SEVERITIES = ['critical', 'warning', 'info'] as const satisfies readonly Severity[];

/** The receivers of a route tree by the names they get in Alertmanager. */
export function receivers(notify: Notify): Map<Receiver, string> {
  const names = new Map<Receiver, string>([[notify.default, 'default']]);
  const add = (receiver: Receiver | undefined, name: string): void => {
    if (receiver !== undefined && !names.has(receiver)) names.set(receiver, name);
  };
  for (const severity of SEVERITIES) add(notify[severity], severity);
  add(notify.heartbeat, 'heartbeat');
  const walk = (routes: readonly Route[], path: string): void => {
    routes.forEach((route, index) => {
      add(route.to, `${path}-${index + 1}`);
      walk(route.routes ?? [], `${path}-${index + 1}`);
    });
  };
  walk(notify.routes ?? [], 'route');
  return names;
}

/** The receiver that is told nothing. */
export const NOBODY = 'nobody';

/**
 * The route tree: the watchdog first, then what is for machines only, the user's branches, and a branch for each
 * severity. Alerts of one name are one notification, however many agents, teams or pods they are about.
 */
export function routeTree(notify: Notify, names: ReadonlyMap<Receiver, string>): NativeConfig {
  return {
    receiver: 'default',
    group_by: ['alertname', 'cluster', 'service'],
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: [
      watchdog(notify, names),
      { receiver: NOBODY, matchers: ['severity="none"'] },
      ...(notify.routes ?? []).map((route) => nativeRoute(route, names)),
      ...SEVERITIES.map((severity) => nativeRoute(branchOf(severity, notify), names)),
    ],
  };
}

/** Critical alerts are repeated three times as often as others, and come at any hour. */
function branchOf(severity: (typeof SEVERITIES)[number], notify: Notify): Route {
  const branch: Route = { match: { severity }, to: notify[severity] ?? notify.default };
  if (severity === 'critical') return { ...branch, repeat: FOUR_HOURS };
  return notify.quiet === undefined ? branch : { ...branch, muteDuring: [QUIET] };
}

function watchdog({ heartbeat }: Notify, names: ReadonlyMap<Receiver, string>): NativeConfig {
  const match = { matchers: ['alertname="Watchdog"'] };
  if (heartbeat === undefined) return { receiver: NOBODY, ...match };
  const every = goDuration(heartbeat.every);
  return {
    receiver: names.get(heartbeat),
    ...match,
    group_by: ['alertname'],
    group_wait: '0s',
    // A group is told again at the first group interval after the repeat interval: half of it keeps the pace.
    group_interval: goDuration(half(heartbeat.every)),
    repeat_interval: every,
  };
}

function nativeRoute(route: Route, names: ReadonlyMap<Receiver, string>): NativeConfig {
  return {
    ...(route.to && { receiver: names.get(route.to) }),
    matchers: matchers(route.match),
    ...(route.continue && { continue: true }),
    ...(route.groupBy && { group_by: [...route.groupBy] }),
    ...(route.groupWait && { group_wait: goDuration(route.groupWait) }),
    ...(route.groupInterval && { group_interval: goDuration(route.groupInterval) }),
    ...(route.repeat && { repeat_interval: goDuration(route.repeat) }),
    ...(route.muteDuring && { mute_time_intervals: [...route.muteDuring] }),
    ...(route.activeDuring && { active_time_intervals: [...route.activeDuring] }),
    ...(route.routes && { routes: route.routes.map((child) => nativeRoute(child, names)) }),
  };
}

export function inhibitRule({ source, target, equal }: Inhibition): NativeConfig {
  return { source_matchers: matchers(source), target_matchers: matchers(target), equal: [...equal] };
}

function matchers(match: AlertMatch): string[] {
  const list = isList(match) ? match : Object.entries(match).map(([label, value]) => ({ label, value }));
  return list.map(({ label, operator = '=', value }: LabelMatch) => `${label}${operator}${JSON.stringify(value)}`);
}

const isList = (match: AlertMatch): match is readonly LabelMatch[] => Array.isArray(match);
