import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

const BY_INTEGRATION = { by: [...BY_JOB.by, 'integration'] } as const;

export const notificationsFailing = alert(
  'NotificationsFailing',
  {
    severity: 'critical',
    for: '5m',
    keepFiringFor: '5m',
    /** Share of the notifications of an integration that fail after all tries. */
    threshold: ratio(0.01),
    /** What the share is of: the notifications that were tried in it. One that fails is tried anew every five minutes. */
    window: '30m',
    /** Notifications that must have failed in the window. */
    atLeastFailures: 3,
  },
  ({ threshold, window, atLeastFailures }) => {
    const failed = sum(increase(select(alertmanagerMetrics.notificationsFailed), window), BY_INTEGRATION);
    const tried = sum(increase(select(alertmanagerMetrics.notifications), window), BY_INTEGRATION);
    return {
      when: and(above(share(failed, tried), threshold), atLeast(failed, counted(atLeastFailures))),
      summary: 'People are not told about alerts.',
      description: `{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} failed within ${spoken(window)}.`,
    };
  },
);
