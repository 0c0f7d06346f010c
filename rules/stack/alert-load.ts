import { alerts } from '../../src/catalogue/alerts';
import {
  type RecordingRule,
  count,
  counted,
  firstOf,
  matches,
  notMatches,
  recorded,
  select,
  sum,
  vector,
} from '../../src/promql';

/** How many alerts fire, by name: for the review of the load that they are. Those of severity `none` are no load. */
export const firingAlerts = {
  record: 'alertname_severity_service:alerts_firing:count',
  query: count(select(alerts, { alertstate: 'firing' }), {
    by: ['alertname', 'severity', 'service'],
  }),
} as const satisfies RecordingRule;

/** What somebody is to do something about. Alerts about alerts are none of them: they would keep themselves firing. */
export const firingToActOn = recorded(firingAlerts, {
  alertname: notMatches('TooManyAlerts|AlertIgnored'),
  severity: matches('critical|warning'),
});

/** How many alerts fire that somebody is to do something about; 0 when none do, so that its mean is of all the time. */
export const alertLoad = {
  record: 'cluster:alerts_firing:count',
  query: firstOf(sum(firingToActOn), vector(counted(0))),
} as const satisfies RecordingRule;
