import { atLeast, changes, counted, max } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_CONTAINER, started } from './container';

export const containerRestarting = alert(
  'ContainerRestarting',
  {
    severity: 'warning',
    for: '2m',
    /** Restarts in the window that are too many. */
    threshold: counted(3),
    /** In which restarts are counted. */
    window: '30m',
  },
  ({ threshold, window }) => ({
    when: atLeast(max(changes(started, window), BY_CONTAINER), threshold),
    summary: 'A container starts again and again.',
    description: `{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} was restarted {{ $value | printf "%.0f" }} times within ${spoken(window)}.`,
  }),
);
