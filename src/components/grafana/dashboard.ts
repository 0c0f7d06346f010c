import type * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { repeated } from '../../kubernetes/names';

/**
 * A dashboard in the classic schema. The library calls it deprecated in favour of the second one, which Grafana 13
 * still fails to read from files.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated
export type DashboardModel = dashboard.Dashboard;

/** A dashboard in the classic form that file provisioning reads, and the folder it is found in. */
export interface Dashboard {
  /** Folder in Grafana; letters, digits, blanks and `-`. */
  readonly folder: string;
  /** Stable; part of its address, at most 40 characters. */
  readonly uid: string;
  readonly model: DashboardModel;
}

/** What is wrong with a set of dashboards, if anything. */
export function checkDashboards(dashboards: readonly Dashboard[]): string[] {
  const uids = dashboards.map(({ uid }) => uid);
  return [
    ...repeated(uids).map((uid) => `dashboards: two have the uid "${uid}": change one`),
    ...dashboards
      .filter(({ uid }) => !/^[a-z0-9][a-z0-9-]{0,39}$/.test(uid))
      .map(({ uid }) => `dashboards: the uid "${uid}" must be at most 40 lower-case letters, digits and "-"`),
    ...dashboards
      .filter(({ folder }) => !/^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(folder))
      .map(({ folder }) => `dashboards: the folder "${folder}" must be letters, digits, blanks and "-"`),
    ...dashboards
      .filter(({ uid, model }) => model.uid !== uid)
      .map(({ uid, model }) => `dashboards: "${uid}" has the uid "${model.uid ?? ''}" in its model: make them equal`),
  ];
}
