import { type Vector, matches, sum } from '../../src/promql';
import { series } from '../../src/promql/select';

/** What rules record of alerts is the whole stack's: it has no team and no client. */
const firing = series<'gauge', 'alertname' | 'severity' | 'service', 'count'>(
  'gauge',
  'alertname_severity_service:alerts_firing:count',
  ['alertname', 'severity', 'service'],
  { severity: matches('warning|critical') },
);

/** Alerts that fire and that somebody is told of. */
export const firingAlerts: Vector<never, 'count'> = sum(firing);
