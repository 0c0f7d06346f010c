import type { AlertGroup } from '../alert';
import { alertIgnored } from './alert-ignored';
import { alertmanagerMembersMissing } from './alertmanager-members-missing';
import { alertmanagerNotFound } from './alertmanager-not-found';
import { alertmanagerReloadFailed } from './alertmanager-reload-failed';
import { collectorMemoryNearLimit } from './collector-memory-near-limit';
import { grafanaDatasourceFailing } from './grafana-datasource-failing';
import { grafanaRequestErrors } from './grafana-request-errors';
import { grafanaSlow } from './grafana-slow';
import { infoInhibitor } from './info-inhibitor';
import { jaegerIngestRefused } from './jaeger-ingest-refused';
import { jaegerMemoryHigh } from './jaeger-memory-high';
import { jaegerQueriesFailing } from './jaeger-queries-failing';
import { jaegerQueriesSlow } from './jaeger-queries-slow';
import { jaegerQueueFilling } from './jaeger-queue-filling';
import { logLinesDiscarded } from './log-lines-discarded';
import { lokiCompactionStale } from './loki-compaction-stale';
import { lokiFlushFailing } from './loki-flush-failing';
import { lokiRequestErrors } from './loki-request-errors';
import { lokiRequestsSlow } from './loki-requests-slow';
import { lokiRetentionStale } from './loki-retention-stale';
import { lokiRingUnhealthy } from './loki-ring-unhealthy';
import { nodeAgentLogsLost } from './node-agent-logs-lost';
import { nodeAgentMissing } from './node-agent-missing';
import { notificationsFailing } from './notifications-failing';
import { partMissing } from './part-missing';
import { prometheusNotificationsDropped } from './prometheus-notifications-dropped';
import { prometheusReloadFailed } from './prometheus-reload-failed';
import { prometheusRetentionShort } from './prometheus-retention-short';
import { prometheusRuleFailures } from './prometheus-rule-failures';
import { prometheusStorageFailing } from './prometheus-storage-failing';
import { remoteWriteFailing } from './remote-write-failing';
import { remoteWriteLagging } from './remote-write-lagging';
import { ruleEvaluationSlow } from './rule-evaluation-slow';
import { samplesRejected } from './samples-rejected';
import { scrapesSlow } from './scrapes-slow';
import { spansNotStored } from './spans-not-stored';
import { targetDown } from './target-down';
import { tooManyAlerts } from './too-many-alerts';
import { watchdog } from './watchdog';

/** The stack about itself: each group what is worst first. */
export const stackGroups = [
  { name: 'stack-liveness', service: 'stack', alerts: [watchdog, partMissing, targetDown, scrapesSlow] },
  {
    name: 'stack-prometheus',
    service: 'stack',
    alerts: [
      prometheusRuleFailures,
      prometheusReloadFailed,
      prometheusStorageFailing,
      prometheusRetentionShort,
      samplesRejected,
      ruleEvaluationSlow,
      remoteWriteFailing,
      remoteWriteLagging,
    ],
  },
  {
    name: 'stack-alertmanager',
    service: 'stack',
    alerts: [
      notificationsFailing,
      prometheusNotificationsDropped,
      alertmanagerNotFound,
      alertmanagerReloadFailed,
      alertmanagerMembersMissing,
    ],
  },
  {
    name: 'stack-collectors',
    service: 'stack',
    alerts: [nodeAgentMissing, nodeAgentLogsLost, collectorMemoryNearLimit],
  },
  {
    name: 'stack-loki',
    service: 'stack',
    alerts: [
      lokiRequestErrors,
      logLinesDiscarded,
      lokiFlushFailing,
      lokiRingUnhealthy,
      lokiCompactionStale,
      lokiRetentionStale,
      lokiRequestsSlow,
    ],
  },
  {
    name: 'stack-jaeger',
    service: 'stack',
    alerts: [
      spansNotStored,
      jaegerIngestRefused,
      jaegerQueriesFailing,
      jaegerQueueFilling,
      jaegerMemoryHigh,
      jaegerQueriesSlow,
    ],
  },
  {
    name: 'stack-grafana',
    service: 'stack',
    alerts: [grafanaDatasourceFailing, grafanaRequestErrors, grafanaSlow],
  },
  // After all others, whose alerts it looks at.
  { name: 'stack-alerts', service: 'stack', alerts: [infoInhibitor, tooManyAlerts, alertIgnored] },
] as const satisfies readonly AlertGroup[];
