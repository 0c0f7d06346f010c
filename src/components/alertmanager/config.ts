import type { Inhibition } from '../contracts';
import type { Notify } from './notify';
import { NOBODY, inhibitRule, receivers, routeTree } from './routing';
import { QUIET, type TimeInterval, timeIntervals } from './time-intervals';

export interface AlertmanagerSettings {
  readonly notify: Notify;
  /**
   * Which alerts keep back others, besides those that follow from the rules of a stack; `'none'` leaves those out too.
   * @default those of the rules
   */
  readonly inhibitions?: readonly Inhibition[] | 'none';
  /** Parts of the week by names of your own, for `muteDuring` and `activeDuring`. @default none */
  readonly timeIntervals?: Readonly<Record<string, TimeInterval>>;
}

export const ALERTMANAGER_PORT = 9093;
export const ALERTMANAGER_DATA = '/alertmanager';
/** The file with the notifications' texts. */
export const TEMPLATE_FILE = 'signalbox.tmpl';
export const TEMPLATES_FOLDER = '/etc/alertmanager';

export type AlertmanagerConfig = ReturnType<typeof alertmanagerConfig>;

/**
 * Alertmanager's own configuration file. Every secret is a path to a file.
 *
 * @param ofRules the inhibitions that follow from the rules
 */
export function alertmanagerConfig(
  { notify, inhibitions = [], timeIntervals: named = {} }: AlertmanagerSettings,
  ofRules: readonly Inhibition[] = [],
) {
  const names = receivers(notify);
  return {
    global: { resolve_timeout: '5m' },
    templates: [`${TEMPLATES_FOLDER}/*.tmpl`],
    route: routeTree(notify, names),
    receivers: [{ name: NOBODY }, ...[...names].map(([receiver, name]) => ({ name, ...receiver.native }))],
    inhibit_rules: inhibitions === 'none' ? [] : [...ofRules, ...inhibitions].map(inhibitRule),
    time_intervals: timeIntervals({ ...named, ...(notify.quiet && { [QUIET]: notify.quiet }) }),
  };
}
