import type { AlertGroup } from '../alert';

/** Whether what agents say arrives, and is understood. */
export const telemetryGroups = [] as const satisfies readonly AlertGroup[];
