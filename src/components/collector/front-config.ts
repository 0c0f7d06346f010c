import { Size } from 'cdk8s';
import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import { sizeBytes } from '../../kubernetes/quantity';
import type { NativeConfig } from '../contracts';
import { HEALTH_PORT, listen, memoryLimiter, selfTelemetry } from './common';
import { GATEWAY_PORTS } from './gateway-config';
import { type IngestTls, otlpReceiver } from './ingest';

export interface FrontSettings {
  /** Addresses of all workers, `host:port`, in an order that never changes. */
  readonly workers: readonly string[];
  readonly token?: SecretKey;
  readonly tls?: IngestTls;
}

/** What may wait in memory for one worker that restarts. */
const QUEUE = Size.mebibytes(16);

export type FrontConfig = ReturnType<typeof frontConfig>;

/**
 * The door in front of several ledger workers. It keeps nothing: what one sender's stream counts goes to the same
 * worker for as long as the list of workers is the same. Each worker has a queue of its own, so that the others go on
 * while one is away.
 */
export function frontConfig({ workers, token, tls }: FrontSettings) {
  const authenticator = token && { 'bearertokenauth/ingest': { filename: secretFile(token) } };
  const extensions = { health_check: { endpoint: listen(HEALTH_PORT) }, ...authenticator };
  const pipeline = (kind: string): NativeConfig => ({
    receivers: ['otlp'],
    processors: ['memory_limiter', 'batch/handover'],
    exporters: [`load_balancing/${kind}`],
  });
  return {
    extensions,
    receivers: { otlp: otlpReceiver(GATEWAY_PORTS, tls, authenticator && 'bearertokenauth/ingest') },
    processors: {
      memory_limiter: memoryLimiter(),
      // Takes over without an answer: one worker whose queue is full would make the sender repeat what went to the
      // others. What it does not take is dropped and counted.
      'batch/handover': { timeout: '0s' },
    },
    exporters: {
      // A stream of a counter must always reach the worker that knows its last value.
      // It must also come in order: a value below the last one is taken for a new beginning, and the next one for its
      // increase. So metrics have one consumer, which waits for each answer.
      'load_balancing/metrics': balanced('resource', workers, 1),
      'load_balancing/logs': balanced('traceID', workers, 4),
      'load_balancing/traces': balanced('traceID', workers, 4),
    },
    service: {
      extensions: Object.keys(extensions),
      telemetry: selfTelemetry(),
      pipelines: { metrics: pipeline('metrics'), logs: pipeline('logs'), traces: pipeline('traces') },
    },
  };
}

function balanced(routingKey: string, hostnames: readonly string[], consumers: number): NativeConfig {
  return {
    routing_key: routingKey,
    protocol: {
      otlp: {
        tls: { insecure: true },
        // A worker that is slow is waited for: asked once more, it would count the same again.
        timeout: '1m',
        sending_queue: { enabled: true, num_consumers: consumers, sizer: 'bytes', queue_size: sizeBytes(QUEUE) },
        retry_on_failure: { enabled: true, initial_interval: '1s', max_interval: '10s', max_elapsed_time: '0s' },
      },
    },
    resolver: { static: { hostnames } },
  };
}
