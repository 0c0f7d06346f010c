import { kubeletMetrics as kubelet } from '../../../src/catalogue/kubelet';
import { above, as, divide, lastOverTime, max, minus, ratio, select } from '../../../src/promql';

/** One claim, on whatever nodes it is mounted. */
const VOLUME = { by: ['cluster', 'namespace', 'persistentvolumeclaim'] } as const;

export const volumeSize = as(max(lastOverTime(select(kubelet.volumeCapacity), '5m'), VOLUME), 'bytes');
export const volumeFree = as(max(lastOverTime(select(kubelet.volumeAvailable), '5m'), VOLUME), 'bytes');

/** Share of a volume that is in use. */
export const volumeUse = minus(ratio(1), divide(volumeFree, above(volumeSize, 0)));

/** Share of the files that a volume can hold; nothing where their number has no bound. */
export const inodeUse = minus(
  ratio(1),
  divide(
    max(lastOverTime(select(kubelet.volumeInodesFree), '5m'), VOLUME),
    above(max(lastOverTime(select(kubelet.volumeInodes), '5m'), VOLUME), 0),
  ),
);
