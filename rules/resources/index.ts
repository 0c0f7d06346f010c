import type { AlertGroup } from '../alert';
import { containerOutOfMemory } from './container-out-of-memory';
import { containerRestarting } from './container-restarting';
import { containerThrottled } from './container-throttled';
import { diskFillingUp } from './disk-filling-up';
import { diskUsageHigh } from './disk-usage-high';
import { highMemoryUsage } from './high-memory-usage';
import { memoryLeak } from './memory-leak';
import { nodeCpuSaturated } from './node-cpu-saturated';
import { nodeMemoryHigh } from './node-memory-high';
import { volumeFillingUp } from './volume-filling-up';
import { volumeInodesLow } from './volume-inodes-low';
import { volumeUsageHigh } from './volume-usage-high';

/** Memory, processors and disks of pods and nodes. */
export const resourceGroups = [
  {
    name: 'resources-containers',
    service: 'resources',
    interval: '1m',
    alerts: [containerRestarting, containerOutOfMemory, highMemoryUsage, memoryLeak, containerThrottled],
  },
  {
    name: 'resources-nodes',
    service: 'resources',
    interval: '1m',
    alerts: [nodeMemoryHigh, nodeCpuSaturated],
  },
  {
    name: 'resources-disks',
    service: 'resources',
    interval: '1m',
    alerts: [volumeUsageHigh, volumeInodesLow, diskUsageHigh, volumeFillingUp, diskFillingUp],
  },
] as const satisfies readonly AlertGroup[];
