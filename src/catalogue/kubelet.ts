import { counter, gauge, histogram } from './metric';

// Documented, not run: the tests have no kubelet. Names, kinds and labels are those of Kubernetes 1.34 in
// pkg/kubelet/metrics, pkg/kubelet/server and cAdvisor's metrics/prometheus.go. Those of `/metrics/resource` are stable:
// https://kubernetes.io/docs/reference/instrumentation/metrics/. The scrape makes the node the `instance`.

/** cAdvisor also puts `id`, `name` and `image` on each series; nothing should be grouped by them. */
const CONTAINER = ['namespace', 'pod', 'container'] as const;
const VOLUME = ['namespace', 'persistentvolumeclaim'] as const;

const volume = (of: string, unit: 'bytes' | 'count', help: string) =>
  gauge(`kubelet_volume_stats_${of}`, { unit, help, labels: VOLUME });

const network = (of: string, unit: 'bytes' | 'count', help: string) =>
  counter(`container_network_${of}_total`, { unit, help, labels: ['namespace', 'pod', 'interface'] });

/**
 * `/metrics/resource`, job `kubelet-resource`. The three about containers are exposed by cAdvisor as well: a query that
 * does not choose the job counts them twice.
 */
export const kubeletResourceMetrics = {
  containerCpu: counter('container_cpu_usage_seconds_total', {
    unit: 'seconds',
    help: 'Processor time that a container used.',
    labels: CONTAINER,
  }),
  containerMemory: gauge('container_memory_working_set_bytes', {
    unit: 'bytes',
    help: 'Memory of a container that cannot be taken back; at its limit the container is killed.',
    labels: CONTAINER,
  }),
  containerStart: gauge('container_start_time_seconds', {
    unit: 'timestamp',
    help: 'When a container started; a change is a restart.',
    labels: CONTAINER,
  }),
  nodeCpu: counter('node_cpu_usage_seconds_total', { unit: 'seconds', help: 'Processor time that a node used.' }),
  nodeMemory: gauge('node_memory_working_set_bytes', {
    unit: 'bytes',
    help: 'Memory of a node that cannot be taken back.',
  }),
  resourceErrors: gauge('resource_scrape_error', {
    unit: 'boolean',
    help: '1 when the kubelet could not find out what containers use, else 0.',
  }),
} as const;

/** `/metrics/cadvisor`, job `cadvisor`. Series of pods and of the node as a whole have an empty `container`. */
export const cadvisorMetrics = {
  containerMemoryRss: gauge('container_memory_rss', {
    unit: 'bytes',
    help: 'Memory of a container that belongs to no file.',
    labels: CONTAINER,
  }),
  containerMemoryLimit: gauge('container_spec_memory_limit_bytes', {
    unit: 'bytes',
    help: 'Memory at which a container is killed; 0 when there is no limit.',
    labels: CONTAINER,
  }),
  containerMemoryKills: counter('container_oom_events_total', {
    unit: 'count',
    help: 'Times that something in a container was killed because memory was short.',
    labels: CONTAINER,
  }),
  containerPeriods: counter('container_cpu_cfs_periods_total', {
    unit: 'count',
    help: 'Spans of time for which processor time was dealt out; only with a limit.',
    labels: CONTAINER,
  }),
  containerPeriodsThrottled: counter('container_cpu_cfs_throttled_periods_total', {
    unit: 'count',
    help: 'Spans of time in which a container had to stop because its processor time was used up.',
    labels: CONTAINER,
  }),
  containerThrottled: counter('container_cpu_cfs_throttled_seconds_total', {
    unit: 'seconds',
    help: 'How long a container had to stop because its processor time was used up.',
    labels: CONTAINER,
  }),
  containerDisk: gauge('container_fs_usage_bytes', {
    unit: 'bytes',
    help: "What a container holds on the node's disk.",
    labels: [...CONTAINER, 'device'],
  }),
  containerProcesses: gauge('container_processes', {
    unit: 'count',
    help: 'Processes in a container.',
    labels: CONTAINER,
  }),
  containerOpenFiles: gauge('container_file_descriptors', {
    unit: 'count',
    help: 'Files and connections that a container has open.',
    labels: CONTAINER,
  }),
  podReceived: network('receive_bytes', 'bytes', 'Bytes that a pod received.'),
  podSent: network('transmit_bytes', 'bytes', 'Bytes that a pod sent.'),
  podReceiveDropped: network('receive_packets_dropped', 'count', 'Packets to a pod that were dropped.'),
  podSendDropped: network('transmit_packets_dropped', 'count', 'Packets from a pod that were dropped.'),
  machineCores: gauge('machine_cpu_cores', { unit: 'cores', help: 'Processors of a node.' }),
  machineMemory: gauge('machine_memory_bytes', { unit: 'bytes', help: 'Memory of a node.' }),
} as const;

/** `/metrics`, job `kubelet`. */
export const kubeletMetrics = {
  volumeCapacity: volume('capacity_bytes', 'bytes', 'Size of a volume.'),
  volumeAvailable: volume('available_bytes', 'bytes', 'Free space of a volume.'),
  volumeUsed: volume('used_bytes', 'bytes', 'Space of a volume that is in use.'),
  volumeInodes: volume('inodes', 'count', 'Files and folders that a volume can hold.'),
  volumeInodesFree: volume('inodes_free', 'count', 'Files and folders for which a volume has room.'),
  runningPods: gauge('kubelet_running_pods', { unit: 'count', help: 'Pods that run on a node.' }),
  runningContainers: gauge('kubelet_running_containers', {
    unit: 'count',
    help: 'Containers on a node, by state.',
    labels: ['container_state'],
  }),
  containerStartErrors: counter('kubelet_started_containers_errors_total', {
    unit: 'count',
    help: 'Containers that could not be started.',
    labels: ['container_type', 'code'],
  }),
  runtimeErrors: counter('kubelet_runtime_operations_errors_total', {
    unit: 'count',
    help: 'Requests of the kubelet that the container runtime could not do.',
    labels: ['operation_type'],
  }),
  evictions: counter('kubelet_evictions', {
    unit: 'count',
    help: 'Pods put off a node because something was short, by what.',
    labels: ['eviction_signal'],
  }),
  relistDuration: histogram('kubelet_pleg_relist_duration_seconds', {
    unit: 'seconds',
    help: 'How long the kubelet took to look at all containers; minutes mean that the runtime hangs.',
  }),
  podStartDuration: histogram('kubelet_pod_start_sli_duration_seconds', {
    unit: 'seconds',
    help: 'How long pods took to start, without pulling images.',
  }),
} as const;
