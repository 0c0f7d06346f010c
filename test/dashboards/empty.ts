import { dashboardJson } from '../../dashboards';
import type { Dashboard } from '../../src';

/** A dashboard with nothing on it, for tests about what becomes of dashboards. */
export function emptyDashboard(uid = 'empty', title = 'Empty'): Dashboard {
  return dashboardJson(JSON.stringify({ uid, title, editable: false, panels: [] }), { folder: 'Test' });
}
