import { kubeletMetrics } from '../../src/catalogue/kubelet';
import { above, divide, lastOverTime, max, minus, ratio, select } from '../../src/promql';

/** One claim, on whatever nodes it is mounted. */
export const VOLUME = { by: ['cluster', 'namespace', 'persistentvolumeclaim'] } as const;

/** Space of a volume that is left. */
export const volumeFree = select(kubeletMetrics.volumeAvailable);

/** Share of a volume that is in use, 0 to 1. */
export const volumeUse = minus(
  ratio(1),
  divide(
    max(lastOverTime(volumeFree, '5m'), VOLUME),
    above(max(lastOverTime(select(kubeletMetrics.volumeCapacity), '5m'), VOLUME), 0),
  ),
);

/** Share of the files that a volume can hold, 0 to 1; nothing where their number has no bound. */
export const inodeUse = minus(
  ratio(1),
  divide(
    max(lastOverTime(select(kubeletMetrics.volumeInodesFree), '5m'), VOLUME),
    above(max(lastOverTime(select(kubeletMetrics.volumeInodes), '5m'), VOLUME), 0),
  ),
);
