import { cadvisorMetrics as cadvisor, kubeletResourceMetrics as kubelet } from '../../../src/catalogue/kubelet';
import {
  type PanelWindow,
  above,
  as,
  changes,
  divide,
  increase,
  lastOverTime,
  max,
  not,
  rate,
  select,
  sum,
} from '../../../src/promql';

const BY_CONTAINER = { by: ['cluster', 'namespace', 'pod', 'container'] } as const;
/** cAdvisor exposes the same: without the job a container would be there twice. */
const KUBELET = { job: 'kubelet-resource' } as const;
/** Pods and nodes as a whole have no name of a container. */
const NAMED = { container: not('') } as const;

export const containerMemory = max(lastOverTime(select(kubelet.containerMemory, KUBELET), '5m'), BY_CONTAINER);

/** Share of its memory limit that a container holds; nothing where there is no limit. */
export const containerMemoryUse = divide(
  containerMemory,
  above(max(lastOverTime(select(cadvisor.containerMemoryLimit), '5m'), BY_CONTAINER), 0),
);

export const containerProcessors = (window: PanelWindow) =>
  as(sum(rate(select(kubelet.containerCpu, KUBELET), window), BY_CONTAINER), 'cores');

/** Share of its spans of time in which a container had to stop because its processor time was used up. */
export const throttled = (window: PanelWindow) =>
  divide(
    sum(increase(select(cadvisor.containerPeriodsThrottled, NAMED), window), BY_CONTAINER),
    above(sum(increase(select(cadvisor.containerPeriods), window), BY_CONTAINER), 0),
  );

export const restarts = (window: PanelWindow) =>
  max(changes(select(kubelet.containerStart, KUBELET), window), BY_CONTAINER);

/** Times that something in a container was killed because memory was short. */
export const memoryKills = (window: PanelWindow) =>
  sum(increase(select(cadvisor.containerMemoryKills, NAMED), window), BY_CONTAINER);
