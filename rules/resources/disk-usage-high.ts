import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { fileSystemUse } from './file-system';

export const diskUsageHigh = alert(
  'DiskUsageHigh',
  {
    severity: 'warning',
    for: '15m',
    /** Share of a file system that is in use. */
    threshold: ratio(0.8),
  },
  ({ threshold }) => ({
    when: above(fileSystemUse, threshold),
    summary: 'A disk of a node is nearly full.',
    description: '{{ $labels.mountpoint }} of {{ $labels.instance }} is {{ $value | humanizePercentage }} full.',
  }),
);
