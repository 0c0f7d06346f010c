import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { fileSystemUse } from './file-system';

export const diskUsageHigh = alert(
  'DiskUsageHigh',
  {
    severity: 'warning',
    for: '30m',
    /**
     * Share of a file system that is in use. The kubelet's collection of images keeps a busy node between 0.8 and 0.85;
     * where none does, 0.8 tells earlier.
     */
    threshold: ratio(0.85),
  },
  ({ threshold }) => ({
    when: above(fileSystemUse, threshold),
    summary: 'A disk of a node is nearly full.',
    description: '{{ $labels.mountpoint }} of {{ $labels.instance }} is {{ $value | humanizePercentage }} full.',
  }),
);
