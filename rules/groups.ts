import { agentGroups } from './agents';
import type { AlertChanges } from './alert';
import { resourceGroups } from './resources';
import { spendGroups } from './spend';
import { stackGroups } from './stack';
import { telemetryGroups } from './telemetry';

/** Every group of alerts, in the order in which they are evaluated. */
export const GROUPS = [...stackGroups, ...telemetryGroups, ...resourceGroups, ...agentGroups, ...spendGroups] as const;

/** Other parameters for alerts that are shipped, by their names; `'off'` for those that are not wanted. */
export type Alerts = AlertChanges<(typeof GROUPS)[number]['alerts'][number]>;
