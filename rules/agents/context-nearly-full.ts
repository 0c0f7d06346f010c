import { contextUsage } from '../../src/catalogue/framework';
import { above, lastOverTime, max, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT } from '../labels';

export const contextNearlyFull = alert(
  'ContextNearlyFull',
  {
    severity: 'info',
    for: '15m',
    keepFiringFor: '5m',
    /** Share of the model's context window that an agent uses. */
    threshold: ratio(0.9),
  },
  ({ threshold }) => ({
    when: above(max(lastOverTime(select(contextUsage), '5m'), BY_AGENT), threshold),
    summary: 'The context of an agent is nearly full.',
    description:
      '{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) uses {{ $value | humanizePercentage }} of the context window of its model.',
  }),
);
