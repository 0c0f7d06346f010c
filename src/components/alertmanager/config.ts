import type { Inhibition, Notify } from './notify';
import { DEFAULT_INHIBITIONS, NOBODY, inhibitRule, receivers, routeTree } from './routing';
import { type TimeInterval, timeIntervals } from './time-intervals';

export interface AlertmanagerSettings {
  readonly notify: Notify;
  readonly inhibitions?: readonly Inhibition[];
  readonly timeIntervals?: Readonly<Record<string, TimeInterval>>;
}

export const ALERTMANAGER_PORT = 9093;
export const ALERTMANAGER_DATA = '/alertmanager';
/** The file with the notifications' texts. */
export const TEMPLATE_FILE = 'signalbox.tmpl';
export const TEMPLATES_FOLDER = '/etc/alertmanager';

export type AlertmanagerConfig = ReturnType<typeof alertmanagerConfig>;

/** Alertmanager's own configuration file. Every secret is a path to a file. */
export function alertmanagerConfig({
  notify,
  inhibitions = DEFAULT_INHIBITIONS,
  timeIntervals: named = {},
}: AlertmanagerSettings) {
  const names = receivers(notify);
  return {
    global: { resolve_timeout: '5m' },
    templates: [`${TEMPLATES_FOLDER}/*.tmpl`],
    route: routeTree(notify, names),
    receivers: [{ name: NOBODY }, ...[...names].map(([receiver, name]) => ({ name, ...receiver.native }))],
    inhibit_rules: inhibitions.map(inhibitRule),
    time_intervals: timeIntervals(named),
  };
}
