import { type Window, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { FILE_SYSTEM, fileSystemFree, fileSystemUse } from './file-system';
import { filling } from './filling';

const says = (ahead: Window): string =>
  `{{ $labels.mountpoint }} of {{ $labels.instance }} is {{ $value | humanizePercentage }} full, and at its pace full within ${spoken(ahead)}.`;

export const diskFillingUp = alert(
  'DiskFillingUp',
  {
    severity: 'warning',
    for: '1h',
    /** Share of a file system from which on its growth matters. */
    threshold: ratio(0.7),
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
    const disk = { use: fileSystemUse, free: fileSystemFree, by: FILE_SYSTEM.by, from: threshold };
    return {
      when: filling({ ...disk, window, ahead }),
      summary: 'A disk of a node fills up.',
      description: says(ahead),
      critical: {
        when: filling({ ...disk, window: criticalWindow, ahead: criticalAhead }),
        description: says(criticalAhead),
      },
    };
  },
);
