import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { inodeUse } from './volume';

export const volumeInodesLow = alert(
  'VolumeInodesLow',
  {
    severity: 'warning',
    for: '15m',
    /** Share of the files that a volume can hold. */
    threshold: ratio(0.9),
  },
  ({ threshold }) => ({
    when: above(inodeUse, threshold),
    summary: 'A volume has nearly no room for more files.',
    description:
      'The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} holds {{ $value | humanizePercentage }} of the files that it can hold, whatever space is left.',
  }),
);
