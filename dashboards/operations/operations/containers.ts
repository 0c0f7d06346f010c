import { max } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import {
  containerMemory,
  containerMemoryUse,
  containerProcessors,
  memoryKills,
  restarts,
  throttled,
} from './container-use';
import { inodeUse, volumeFree, volumeSize, volumeUse } from './volume-use';

const RANGE = '$__range';
const CLAIM = { by: ['namespace', 'persistentvolumeclaim'] } as const;
const CONTAINER = { by: ['namespace', 'pod', 'container'] } as const;

export const volumes: Section = {
  title: 'How full are the volumes?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Volumes',
      description: 'Claims, the fullest first. Make a volume larger, or keep less on it, before it is full.',
      rows: { namespace: 'Namespace', persistentvolumeclaim: 'Claim' },
      columns: [
        column('In use', 'ratio', max(volumeUse, CLAIM), 'VolumeUsageHigh'),
        column('Files', 'ratio', max(inodeUse, CLAIM), 'VolumeInodesLow'),
        column('Free', 'bytes', max(volumeFree, CLAIM)),
        column('Size', 'bytes', max(volumeSize, CLAIM)),
      ],
    }),
  ],
};

export const containers: Section = {
  title: 'How are the containers?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Containers',
      description:
        'Containers, those nearest to their memory limit first. One that was killed or starts again and again needs more memory, or has a leak; one that had to stop needs more processor time.',
      rows: { namespace: 'Namespace', pod: 'Pod', container: 'Container' },
      columns: [
        column('Of its memory', 'ratio', max(containerMemoryUse, CONTAINER), 'HighMemoryUsage'),
        column('Memory', 'bytes', max(containerMemory, CONTAINER)),
        column('Processors', 'cores', max(containerProcessors(RANGE), CONTAINER)),
        column('Had to stop', 'ratio', max(throttled(RANGE), CONTAINER), 'ContainerThrottled'),
        column('Restarts', 'count', max(restarts(RANGE), CONTAINER)),
        column('Killed', 'count', max(memoryKills(RANGE), CONTAINER)),
      ],
    }),
  ],
};
