import type { Monitored } from '../src/components/contracts';
import type { Dashboard } from '../src/components/grafana/dashboard';
import { stackHealth } from './stack-health';

export { alertDashboards, withDashboards } from './alerts';
export { layout, type Section } from './layout';
export { stackHealth };
export { METRICS, query, lines, states, trend } from './style';
export { clusterVariable, datasourceVariable } from './variables';

/** Every dashboard about the stack itself. */
export function stackDashboards(parts: readonly Monitored[]): Dashboard[] {
  return [stackHealth(parts)];
}
