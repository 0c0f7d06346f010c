import { hostMetrics } from '../../src/catalogue/host';
import { lastOverTime, max, not, notMatches, select } from '../../src/promql';

/** A file system as people know it; the devices below it may change. */
export const FILE_SYSTEM = { by: ['cluster', 'instance', 'mountpoint'] } as const;

/** Not those that hold no data of anybody's, nor those that nobody can write to: images are full by nature. */
const REAL = {
  type: notMatches(
    'autofs|cgroup2?|configfs|debugfs|devpts|devtmpfs|nsfs|overlay|proc|ramfs|squashfs|sysfs|tmpfs|tracefs',
  ),
  mode: not('ro'),
} as const;

/** Share of a file system that is in use, 0 to 1. */
export const fileSystemUse = max(lastOverTime(select(hostMetrics.hostFileSystemShare, REAL), '5m'), FILE_SYSTEM);

/** Space of a file system that is left, of whatever kind: `fileSystemUse` beside it leaves out those that are not real. */
export const fileSystemFree = select(hostMetrics.hostFileSystem, { state: 'free' });
