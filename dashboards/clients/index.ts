import type { DashboardContext } from '../context';
import type { DashboardDefinition } from '../definition';
import { clientDashboard } from './client';

/** One for each client that is configured, made of what it tells. */
export function clientDashboards(providers: DashboardContext['providers']): DashboardDefinition[] {
  return providers.map((provider) => clientDashboard(provider, providers));
}
