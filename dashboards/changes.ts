import type { Dashboard } from '../src/components/grafana/dashboard';
import { metricNames } from '../src/promql';
import { addressFaults } from './alerts/address';
import { definitions } from './all';
import { type DashboardContext, askable } from './context';
import { type DashboardDefinition, queriesOf } from './definition';

/** What a user changes about the dashboards that are shipped. */
export interface DashboardChanges {
  /** Dashboards of the user's own; one with the uid of one that is shipped takes its place. @default none */
  readonly own?: readonly (Dashboard | DashboardDefinition)[];
  /** The uids of those that are not wanted. @default all are shown */
  readonly without?: readonly string[];
}

/** The shipped ones that are neither unwanted nor replaced. */
export function kept(context: DashboardContext, { own = [], without = [] }: DashboardChanges): DashboardDefinition[] {
  const gone = new Set([...without, ...own.map(({ uid }) => uid)]);
  return definitions(context).filter(({ uid }) => !gone.has(uid));
}

/** What is wrong with the changes, if anything. */
export function dashboardFaults(context: DashboardContext, { without = [] }: DashboardChanges): string[] {
  const known = definitions(context).map(({ uid }) => uid);
  const unknown = without
    .filter((uid) => !known.includes(uid))
    .map((uid) => `withoutDashboards: there is no dashboard "${uid}"; there are ${known.join(', ')}`);
  return [...unknown, ...addressFaults(context.rules)];
}

/** What is worth a look about the changes: what the user's dashboards ask for and nobody is known to emit. */
export function dashboardWarnings(context: DashboardContext, { own = [] }: DashboardChanges): string[] {
  const names = askable(context);
  const beginnings = [...names].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return own.flatMap((one) => {
    const read = 'model' in one ? [] : queriesOf(one, context).flatMap(metricNames);
    return [...new Set(read)]
      .filter((name) => !names.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)))
      .map(
        (name) =>
          `no part emits ${name}, which the dashboard "${one.uid}" reads: ` +
          'if a target of yours does, name it in `prometheus.knownMetrics`',
      );
  });
}
