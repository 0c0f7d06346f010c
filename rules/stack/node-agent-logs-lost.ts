import { hostMetrics } from '../../src/catalogue/host';
import { collectorMetrics } from '../../src/components/collector/signals';
import { above, firstOf, increase, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { jobsOf } from './jobs';
import { BY_TARGET } from './labels';

export const nodeAgentLogsLost = alert(
  'NodeAgentLogsLost',
  {
    severity: 'warning',
    for: '5m',
    keepFiringFor: '15m',
    /** Time in which a line must have been lost. */
    window: '15m',
  },
  ({ window }, context) => {
    const job = jobsOf(context, hostMetrics.hostMemory);
    if (job === undefined) return undefined;
    const lost = (metric: typeof collectorMetrics.sendFailedLogs | typeof collectorMetrics.notQueuedLogs) =>
      above(sum(increase(select(metric, { job }), window), BY_TARGET), 0);
    return {
      when: firstOf(lost(collectorMetrics.sendFailedLogs), lost(collectorMetrics.notQueuedLogs)),
      summary: 'Logs of pods are lost before they leave their node.',
      description: `The agent on {{ $labels.instance }} lost {{ $value | humanize }} lines within ${spoken(window)}: the gateway refused them for good, or its queue was full.`,
    };
  },
);
