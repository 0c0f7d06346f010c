import { agentDashboards } from './agents';
import { clientDashboards } from './clients';
import type { DashboardContext } from './context';
import type { DashboardDefinition } from './definition';
import { frameworkDashboards } from './framework';
import { operationDashboards } from './operations';

/** Every dashboard that is shipped, whether or not something feeds it; those of clients are made of what they tell. */
export function definitions({ providers }: Pick<DashboardContext, 'providers'>): DashboardDefinition[] {
  return [...agentDashboards, ...clientDashboards(providers), ...frameworkDashboards, ...operationDashboards];
}
