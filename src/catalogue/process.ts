import { counter, gauge } from './metric';

/** What every program in Go tells about itself where it uses Prometheus' own library. The collector and Jaeger do not. */
export const processMetrics = {
  processCpu: counter('process_cpu_seconds_total', {
    unit: 'seconds',
    help: 'Processor time that the program used.',
  }),
  processMemory: gauge('process_resident_memory_bytes', {
    unit: 'bytes',
    help: 'Memory of the program that is in RAM.',
  }),
  processStart: gauge('process_start_time_seconds', {
    unit: 'timestamp',
    help: 'When the program started; a change is a restart.',
  }),
  processOpenFiles: gauge('process_open_fds', { unit: 'count', help: 'Files and connections that are open.' }),
  processMaxFiles: gauge('process_max_fds', {
    unit: 'count',
    help: 'Files and connections that may be open at the same time.',
  }),
  goGoroutines: gauge('go_goroutines', {
    unit: 'count',
    help: 'Goroutines; steady growth is work that never ends.',
  }),
  goHeapInUse: gauge('go_memstats_heap_inuse_bytes', { unit: 'bytes', help: 'Memory that the heap occupies.' }),
  goMemoryLimit: gauge('go_gc_gomemlimit_bytes', {
    unit: 'bytes',
    help: 'Memory at which the collector of garbage works hardest; the largest number there is when no limit is set.',
  }),
  goMaxProcs: gauge('go_sched_gomaxprocs_threads', {
    unit: 'count',
    help: 'Processors that the program may use at the same time.',
  }),
} as const;
