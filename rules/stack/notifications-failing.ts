import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { above, rate, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { BY_JOB } from './labels';
import { share } from '../share';
import { spoken } from '../words';

const BY_INTEGRATION = { by: [...BY_JOB.by, 'integration'] } as const;

export const notificationsFailing = alert(
  'NotificationsFailing',
  {
    severity: 'critical',
    for: '5m',
    keepFiringFor: '5m',
    /** Share of the notifications of an integration that fail after all tries. */
    threshold: ratio(0.01),
    /** What the share is of: the notifications that were tried in it. */
    window: '15m',
  },
  ({ threshold, window }) => ({
    when: above(
      share(
        sum(rate(select(alertmanagerMetrics.notificationsFailed), window), BY_INTEGRATION),
        sum(rate(select(alertmanagerMetrics.notifications), window), BY_INTEGRATION),
      ),
      threshold,
    ),
    summary: 'People are not told about alerts.',
    description: `{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} failed within ${spoken(window)}.`,
    exceptions: { A10: 'of two notifications that are made, one that fails is one alert that nobody is told of' },
  }),
);
