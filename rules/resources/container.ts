import { cadvisorMetrics, kubeletResourceMetrics } from '../../src/catalogue/kubelet';
import { above, divide, lastOverTime, max, select } from '../../src/promql';

/** One container of one pod, whatever node it is on. */
export const BY_CONTAINER = { by: ['cluster', 'namespace', 'pod', 'container'] } as const;

/** cAdvisor exposes the same: without the job a container would be there twice. */
const KUBELET = { job: 'kubelet-resource' } as const;

export const workingSet = select(kubeletResourceMetrics.containerMemory, KUBELET);
export const started = select(kubeletResourceMetrics.containerStart, KUBELET);

/** Memory at which a container is killed; nothing where there is no limit. */
export const memoryLimit = above(
  max(lastOverTime(select(cadvisorMetrics.containerMemoryLimit), '5m'), BY_CONTAINER),
  0,
);

/** Share of its memory limit that a container holds, 0 to 1. */
export const memoryUse = divide(max(lastOverTime(workingSet, '5m'), BY_CONTAINER), memoryLimit);
