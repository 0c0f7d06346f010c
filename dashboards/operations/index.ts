import type { DashboardDefinition } from '../definition';
import { alerts } from './alerts';
import { operations } from './operations';
import { slos } from './slos';
import { stackHealth } from './stack-health';

/** About the stack itself and what it judges: one file and one line each. */
export const operationDashboards: readonly DashboardDefinition[] = [operations, alerts, slos, stackHealth];
