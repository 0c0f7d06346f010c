import type { AlertGroup } from '../alert';

/** Memory, processors and disks of pods and nodes. */
export const resourceGroups = [] as const satisfies readonly AlertGroup[];
