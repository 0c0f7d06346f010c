import { hostMetrics as host } from '../../../src/catalogue/host';
import {
  above,
  as,
  divide,
  lastOverTime,
  matches,
  max,
  minus,
  not,
  notMatches,
  type PanelWindow,
  rate,
  ratio,
  select,
  sum,
} from '../../../src/promql';

const BY_NODE = { by: ['cluster', 'instance'] } as const;
const FILE_SYSTEM = { by: ['cluster', 'instance', 'mountpoint'] } as const;

/** Not those that hold no data of anybody's, nor those that nobody can write to: images are full by nature. */
const REAL = {
  type: notMatches(
    'autofs|cgroup2?|configfs|debugfs|devpts|devtmpfs|nsfs|overlay|proc|ramfs|squashfs|sysfs|tmpfs|tracefs',
  ),
  mode: not('ro'),
} as const;

/** Share of a node's memory that programs cannot get any more. */
export const nodeMemoryUse = minus(
  ratio(1),
  divide(
    max(lastOverTime(select(host.hostMemoryAvailable), '5m'), BY_NODE),
    above(max(lastOverTime(select(host.hostMemoryLimit), '5m'), BY_NODE), 0),
  ),
);

/** Threads that run or want to, for each processor of a node. */
export const loadPerProcessor = divide(
  as(max(lastOverTime(select(host.hostLoad5), '5m'), BY_NODE), 'cores'),
  above(max(lastOverTime(select(host.hostCpus), '5m'), BY_NODE), 0),
);

/** Share of their time in which the processors of a node work. */
export function processorUse(window: PanelWindow) {
  const idle = sum(rate(select(host.hostCpuTime, { state: matches('idle|wait') }), window), BY_NODE);
  return minus(ratio(1), divide(idle, above(sum(rate(select(host.hostCpuTime), window), BY_NODE), 0)));
}

/** Share of a file system that is in use. */
export const fileSystemUse = max(lastOverTime(select(host.hostFileSystemShare, REAL), '5m'), FILE_SYSTEM);

/** Space of a file system that is left. */
export const fileSystemFree = max(
  lastOverTime(select(host.hostFileSystem, { ...REAL, state: 'free' }), '5m'),
  FILE_SYSTEM,
);
