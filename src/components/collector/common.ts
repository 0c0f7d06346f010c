import type { Size } from 'cdk8s';
import type { Image } from '../../kubernetes/image';
import { sizeBytes } from '../../kubernetes/quantity';
import type { NativeConfig } from '../contracts';
import { selfMetricsReader } from '../native/self-metrics';

/** The contrib distribution; the version that is deployed is the one that the tests run. */
export const COLLECTOR_IMAGE: Image = {
  registry: 'ghcr.io',
  repository: 'open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib',
  tag: '0.158.0',
};

/** User of the image; it has no shell and no default user but this. */
export const COLLECTOR_USER = 10001;

export const HEALTH_PORT = 13133;
export const METRICS_PORT = 8888;

export const listen = (port: number): string => `0.0.0.0:${port}`;

/** The collector's own log and metrics. */
export function selfTelemetry(): NativeConfig {
  return {
    logs: { encoding: 'json' },
    metrics: { readers: [selfMetricsReader(METRICS_PORT)] },
  };
}

/** Refuses telemetry before memory runs out: senders retry, a killed process forgets. */
export function memoryLimiter(): NativeConfig {
  return { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 20 };
}

/** Where queues and positions are kept. */
export function fileStorage(directory: string): NativeConfig {
  return { directory, create_directory: true, timeout: '10s', compaction: { on_rebound: true, directory } };
}

/**
 * An exporter that loses nothing while its backend is away: it retries for ever, and its queue survives a restart.
 * The bound is the queue; when it is full, new telemetry is refused and the sender is told.
 */
export function queued(exporter: NativeConfig, storage: string, limit: Size): NativeConfig {
  return {
    ...exporter,
    retry_on_failure: { enabled: true, initial_interval: '1s', max_interval: '30s', max_elapsed_time: '0s' },
    sending_queue: {
      enabled: true,
      storage,
      num_consumers: 4,
      // In bytes, so that the bound is one of the volume and not of how senders cut their batches.
      sizer: 'bytes',
      queue_size: sizeBytes(limit),
      batch: { flush_timeout: '1s', sizer: 'bytes', min_size: 512 * 1024, max_size: 3 * 1024 * 1024 },
    },
  };
}
