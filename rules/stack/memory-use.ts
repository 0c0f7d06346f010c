import { cadvisorMetrics } from '../../src/catalogue/kubelet';
import { otelcolMetrics } from '../../src/catalogue/otelcol';
import { type Matcher, type Window, above, divide, max, maxOverTime, not, select } from '../../src/promql';
import { BY_POD } from './labels';

const POD = ['namespace', 'cluster', 'pod'] as const;

/** Share of the memory at which it is killed that a collector, or something built of one, has in use. */
export function memoryUse(job: Matcher, window: Window) {
  const limits = maxOverTime(select(cadvisorMetrics.containerMemoryLimit, { container: not('') }), window);
  return divide(
    max(maxOverTime(select(otelcolMetrics.memory, { job }), window), BY_POD),
    above(max(limits, { by: POD }), 0),
    { on: POD, groupLeft: [] },
  );
}
