import { type Window, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { filling } from './filling';
import { VOLUME, volumeFree, volumeUse } from './volume';

const says = (ahead: Window): string =>
  `The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full, and at its pace full within ${spoken(ahead)}.`;

export const volumeFillingUp = alert(
  'VolumeFillingUp',
  {
    severity: 'warning',
    for: '1h',
    /** Share of a volume from which on its growth matters. */
    threshold: ratio(0.5),
    /** The time whose growth is drawn on. */
    window: '1d',
    /** How soon it would be full. */
    ahead: '4d',
    /** The time whose growth is drawn on for the critical one. */
    criticalWindow: '6h',
    /** How soon it would be full for the critical one. */
    criticalAhead: '1d',
  },
  ({ threshold, window, ahead, criticalWindow, criticalAhead }) => {
    const volume = { use: volumeUse, free: volumeFree, by: VOLUME.by, from: threshold };
    return {
      when: filling({ ...volume, window, ahead }),
      summary: 'A volume fills up.',
      description: says(ahead),
      critical: {
        when: filling({ ...volume, window: criticalWindow, ahead: criticalAhead }),
        description: says(criticalAhead),
      },
    };
  },
);
