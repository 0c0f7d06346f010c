import { cadvisorMetrics } from '../../src/catalogue/kubelet';
import { above, increase, not, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_CONTAINER } from './container';

export const containerOutOfMemory = alert(
  'ContainerOutOfMemory',
  {
    severity: 'warning',
    for: '2m',
    /** In which something was killed. */
    window: '15m',
  },
  ({ window }) => ({
    when: above(
      sum(increase(select(cadvisorMetrics.containerMemoryKills, { container: not('') }), window), BY_CONTAINER),
      0,
    ),
    summary: 'Something in a container was killed because memory was short.',
    description: `In {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} something was killed {{ $value | printf "%.0f" }} times within ${spoken(window)} because its memory limit was reached.`,
  }),
);
