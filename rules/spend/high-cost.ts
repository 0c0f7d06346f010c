import { above, recorded, usd } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { costOfProject } from './cost';

export const highCost = alert(
  'HighCost',
  {
    severity: 'info',
    for: '5m',
    /** Dollars that a project may spend within the window. */
    threshold: usd(10),
    /** What the dollars are summed over. */
    window: '1h',
  },
  ({ threshold, window }) => {
    const cost = costOfProject(window);
    return {
      records: [cost],
      when: above(recorded(cost), threshold),
      summary: 'A project spends much money.',
      description: `{{ $labels.project }} of {{ $labels.team }} spent {{ printf "%.2f" $value }} USD within ${spoken(window)}.`,
    };
  },
);
