import { agentQuality } from '../../src/catalogue/framework';
import { avgOverTime, below, clampMax, lastOverTime, max, multiply, offset, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT } from '../labels';
import { spoken } from '../words';

export const agentQualityDrop = alert(
  'AgentQualityDrop',
  {
    severity: 'warning',
    for: '2h',
    keepFiringFor: '1h',
    /** Quality that is good enough, however much better it was. */
    threshold: ratio(0.8),
    /** Share of the earlier quality that must be left. */
    left: ratio(0.9),
    /** How long ago the earlier one was. */
    before: '7d',
    /** The earlier one is the mean over so long. */
    past: '1d',
  },
  ({ threshold, left, before, past }) => {
    const now = max(lastOverTime(select(agentQuality), '1h'), BY_AGENT);
    const then = max(avgOverTime(offset(select(agentQuality), before), past), BY_AGENT);
    return {
      when: below(now, clampMax(multiply(then, left), threshold)),
      summary: 'The work of an agent has become worse.',
      description: `The quality of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) is {{ $value | humanizePercentage }}, well below what it was ${spoken(before)} ago.`,
    };
  },
);
