import type { Monitored } from '../src/components/contracts';
import type { Dashboard } from '../src/components/grafana/dashboard';
import { stackHealth } from './stack-health';

export { layout, type Section } from './layout';
export { stackHealth };
export { METRICS, query, states, trend } from './style';
export { clusterVariable, datasourceVariable } from './variables';

/** Every dashboard about the stack itself. */
export function stackDashboards(parts: readonly Monitored[]): Dashboard[] {
  return [stackHealth(parts)];
}
