import type { DashboardDefinition } from '../definition';
import { development } from './development';
import { executive } from './executive';
import { quality } from './quality';
import { tasks } from './tasks';
import { workflows } from './workflows';

/** About what only code of your own can tell, through the SDK: one file and one line each. */
export const frameworkDashboards: readonly DashboardDefinition[] = [executive, tasks, workflows, quality, development];
