import type { AlertGroup } from '../alert';

/** What agents cost, against budgets and against their own past. */
export const spendGroups = [] as const satisfies readonly AlertGroup[];
