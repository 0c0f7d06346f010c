import type { AlertGroup } from '../alert';

/** The stack about itself. */
export const stackGroups = [] as const satisfies readonly AlertGroup[];
