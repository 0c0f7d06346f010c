import { otel } from './metric';

const DEVICE = ['device', 'direction'] as const;
const FILE_SYSTEM = ['device', 'mode', 'mountpoint', 'type'] as const;

const load = (minutes: 1 | 5 | 15) =>
  otel.gauge(`system.cpu.load_average.${minutes}m`, {
    unit: 'count',
    ucum: '{thread}',
    help: `Threads that ran or wanted to, on average over ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  });

const network = (of: 'packets' | 'errors' | 'dropped', help: string) =>
  otel.counter(`system.network.${of}`, { unit: 'count', ucum: `{${of}}`, help, labels: DEVICE });

/** The state of each node, as its agent reads it from the kernel. The scrape makes the node the `instance`. */
export const hostMetrics = {
  hostCpuTime: otel.counter('system.cpu.time', {
    unit: 'seconds',
    ucum: 's',
    help: 'Time of all processors, by what they did (`idle`, `user`, `system`, `wait`, …).',
    labels: ['state'],
  }),
  hostCpus: otel.gauge('system.cpu.logical.count', { unit: 'cores', ucum: '{cpu}', help: 'Processors of a node.' }),
  hostLoad1: load(1),
  hostLoad5: load(5),
  hostLoad15: load(15),
  hostMemory: otel.gauge('system.memory.usage', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Memory, by what it is used for (`used`, `free`, `cached`, `buffered`, …).',
    labels: ['state'],
  }),
  hostMemoryLimit: otel.gauge('system.memory.limit', { unit: 'bytes', ucum: 'By', help: 'Memory of a node.' }),
  hostMemoryAvailable: otel.gauge('system.linux.memory.available', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Memory that programs can still get without swapping: more than what is free.',
  }),
  hostMemoryShare: otel.gauge('system.memory.utilization', {
    unit: 'ratio',
    ucum: '1',
    help: 'Share of the memory, by what it is used for.',
    labels: ['state'],
  }),
  hostSwap: otel.gauge('system.paging.usage', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Swap space, by state; nothing where there is none.',
    labels: ['device', 'state'],
  }),
  hostPaging: otel.counter('system.paging.operations', {
    unit: 'count',
    ucum: '{operations}',
    help: 'Pages moved between memory and disk; `major` ones are waited for.',
    labels: ['direction', 'type'],
  }),
  hostPageFaults: otel.counter('system.paging.faults', {
    unit: 'count',
    ucum: '{faults}',
    help: 'Times that memory was used that was not there; `major` ones had to be read from disk.',
    labels: ['type'],
  }),
  hostDiskBytes: otel.counter('system.disk.io', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Bytes read from and written to disks.',
    labels: DEVICE,
  }),
  hostDiskOperations: otel.counter('system.disk.operations', {
    unit: 'count',
    ucum: '{operations}',
    help: 'Reads and writes of disks.',
    labels: DEVICE,
  }),
  hostDiskTime: otel.counter('system.disk.io_time', {
    unit: 'seconds',
    ucum: 's',
    help: 'Time in which a disk was busy.',
    labels: ['device'],
  }),
  hostDiskOperationTime: otel.counter('system.disk.operation_time', {
    unit: 'seconds',
    ucum: 's',
    help: 'Time that reads and writes of disks took, added up.',
    labels: DEVICE,
  }),
  hostDiskWeightedTime: otel.counter('system.disk.weighted_io_time', {
    unit: 'seconds',
    ucum: 's',
    help: 'Time in which a disk was busy, times what waited for it; its rate is the length of the queue.',
    labels: ['device'],
  }),
  hostDiskMerged: otel.counter('system.disk.merged', {
    unit: 'count',
    ucum: '{operations}',
    help: 'Reads and writes of disks that were done together with others.',
    labels: DEVICE,
  }),
  hostDiskPending: otel.gauge('system.disk.pending_operations', {
    unit: 'count',
    ucum: '{operations}',
    help: 'Reads and writes that wait for a disk.',
    labels: ['device'],
  }),
  hostFileSystem: otel.gauge('system.filesystem.usage', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Space of a file system, by state (`used`, `free`, `reserved`).',
    labels: [...FILE_SYSTEM, 'state'],
  }),
  hostFileSystemShare: otel.gauge('system.filesystem.utilization', {
    unit: 'ratio',
    ucum: '1',
    help: 'Share of a file system that is in use.',
    labels: FILE_SYSTEM,
  }),
  hostInodes: otel.gauge('system.filesystem.inodes.usage', {
    unit: 'count',
    ucum: '{inodes}',
    help: 'Files and folders of a file system that exist and that there is room for, by state (`used`, `free`).',
    labels: [...FILE_SYSTEM, 'state'],
  }),
  hostNetworkBytes: otel.counter('system.network.io', {
    unit: 'bytes',
    ucum: 'By',
    help: 'Bytes received and sent.',
    labels: DEVICE,
  }),
  hostPackets: network('packets', 'Packets received and sent.'),
  hostNetworkErrors: network('errors', 'Packets that arrived or left broken.'),
  hostNetworkDropped: network('dropped', 'Packets that were dropped.'),
  hostConnections: otel.gauge('system.network.connections', {
    unit: 'count',
    ucum: '{connections}',
    help: 'Connections, by state.',
    labels: ['protocol', 'state'],
  }),
} as const;
