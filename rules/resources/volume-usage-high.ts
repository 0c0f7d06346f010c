import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { volumeUse } from './volume';

const DESCRIPTION =
  'The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full; when it is full, what writes to it stops.';

export const volumeUsageHigh = alert(
  'VolumeUsageHigh',
  {
    severity: 'warning',
    for: '15m',
    /** Share of a volume that is in use. Prometheus fills its own to 80 %, and somewhat more for a while. */
    threshold: ratio(0.9),
    /** The share that is critical. */
    criticalThreshold: ratio(0.97),
  },
  ({ threshold, criticalThreshold }) => ({
    when: above(volumeUse, threshold),
    summary: 'A volume is nearly full.',
    description: DESCRIPTION,
    critical: { when: above(volumeUse, criticalThreshold), description: DESCRIPTION },
  }),
);
