import { max } from '../../../src/promql';
import type { Section } from '../../definition';
import { number } from '../../panels';
import { fileSystemUse, nodeMemoryUse } from './node-use';
import { volumeUse } from './volume-use';

/** The worst of each; the rows below say which it is. */
export const resources: Section = {
  title: 'Is there room?',
  panels: [
    number({
      title: 'Memory of nodes',
      description:
        'Share of the memory of the fullest node that programs cannot get any more. The table of nodes below says which it is.',
      unit: 'ratio',
      limit: 'NodeMemoryHigh',
      query: max(nodeMemoryUse),
    }),
    number({
      title: 'Disks of nodes',
      description: 'Share of the fullest file system of a node that is in use. The table of disks below says which.',
      unit: 'ratio',
      limit: 'DiskUsageHigh',
      query: max(fileSystemUse),
    }),
    number({
      title: 'Volumes',
      description: 'Share of the fullest volume that is in use. When it is full, what writes to it stops.',
      unit: 'ratio',
      limit: 'VolumeUsageHigh',
      query: max(volumeUse),
    }),
  ],
};
