import type { Duration, Size } from 'cdk8s';
import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { Facet, Provider } from '../../providers/contract';
import type { Sink } from '../contracts';
import { HEALTH_PORT, fileStorage, listen, memoryLimiter, queued, selfTelemetry } from './common';
import { type Components, type Fragment, assemble } from './fragment';
import { type IngestTls, otlpReceiver } from './ingest';
import { recognised } from './ledger/conditions';
import { ledger } from './ledger/ledger';
import { CLEANING, type Privacy, privacy } from './privacy/privacy';
import { RECENT, SPAN_CONNECTORS, spanMetrics } from './span-metrics';
import { type TailSampling, tailSampling } from './tail-sampling';

/** Kinds of telemetry, as OTLP divides it. */
export type TelemetryKind = 'metrics' | 'logs' | 'traces';

const KINDS: readonly TelemetryKind[] = ['metrics', 'logs', 'traces'];

/** Processors that see everything between being received and being counted or sent on, in order. */
export interface Stage {
  /** The processors of this stage by id, `type/name`. */
  readonly processors: Components;
  /** Kinds of telemetry that pass the stage. @default all */
  readonly kinds?: readonly TelemetryKind[];
}

/** An OTLP endpoint outside the stack that gets a copy. */
export interface VendorSink extends Sink {
  readonly kinds: readonly TelemetryKind[];
}

export interface GatewaySettings {
  readonly providers: readonly Provider[];
  /** What each client is counted for. */
  readonly owned: (provider: Provider) => readonly Facet[];
  readonly privacy: Privacy;
  readonly logs?: Sink;
  readonly traces?: Sink;
  readonly vendors: readonly VendorSink[];
  readonly stages: readonly Stage[];
  readonly token?: SecretKey;
  readonly tls?: IngestTls;
  readonly tailSampling?: TailSampling;
  /** How much of everything is printed to the collector's own log. */
  readonly debug?: 'basic' | 'normal' | 'detailed';
  /** How long a gauge or a span metric without new points stays on the scraped endpoint. */
  readonly seriesExpiry: Duration;
  /** How long a counter of the ledger is kept without news. */
  readonly ledgerLife: Duration;
  /** How many series the ledger may have. */
  readonly maxSeries: number;
  /** What may wait for a backend that is away, for each backend. */
  readonly queue: Size;
  /** How many gateways share the ledger. */
  readonly workers: number;
}

export const GATEWAY_DATA = '/var/lib/otelcol';
export const GATEWAY_PORTS = { otlpGrpc: 4317, otlpHttp: 4318, ledger: 8889, recent: 8890 } as const;

const QUEUE = 'file_storage/queue';
/** Brings what was received and cleaned to those who count it and those who store it. */
const RECEIVED = 'forward/received';

export type GatewayConfig = ReturnType<typeof gatewayConfig>;

/** The gateway's own configuration file: OTLP in; a ledger, Loki, Jaeger and vendors out. */
export function gatewayConfig(settings: GatewaySettings) {
  const authenticator = settings.token && { 'bearertokenauth/ingest': { filename: secretFile(settings.token) } };
  const { pipelines, ...components } = assemble([
    received(settings, authenticator && 'bearertokenauth/ingest'),
    ledger({
      ...settings,
      from: RECEIVED,
      gauges: RECENT,
      port: GATEWAY_PORTS.ledger,
      life: settings.ledgerLife,
    }),
    spanMetrics(GATEWAY_PORTS.recent, settings.seriesExpiry),
    stored(settings),
  ]);
  const extensions = { health_check: { endpoint: listen(HEALTH_PORT) }, [QUEUE]: fileStorage(`${GATEWAY_DATA}/queue`) };
  return {
    ...components,
    extensions: { ...extensions, ...authenticator },
    service: {
      extensions: [...Object.keys(extensions), ...Object.keys(authenticator ?? {})],
      // A changed number of workers sends streams to others than before. All of them must then begin anew, so that none
      // takes up a stream where it left it long ago; this makes them.
      telemetry: {
        ...selfTelemetry(),
        ...(settings.workers > 1 && { resource: { 'signalbox.workers': String(settings.workers) } }),
      },
      pipelines,
    },
  };
}

/**
 * From the door to the fork. Logs and traces are clean from here on, and metrics of all but their attributes: the ledger
 * takes nothing but the labels of the vocabulary, and needs all attributes to tell the streams of one sender apart.
 */
function received({ stages, tls, ...settings }: GatewaySettings, authenticator: string | undefined): Fragment {
  const own = (kind: TelemetryKind): string[] =>
    stages.filter(({ kinds }) => kinds?.includes(kind) ?? true).flatMap(({ processors }) => Object.keys(processors));
  return {
    receivers: { otlp: otlpReceiver(GATEWAY_PORTS, tls, authenticator) },
    processors: {
      memory_limiter: memoryLimiter(),
      ...(Object.assign({}, ...stages.map(({ processors }) => processors)) as Components),
      ...privacy(settings.privacy, settings.providers),
    },
    connectors: { [RECEIVED]: {} },
    pipelines: Object.fromEntries(
      KINDS.map((kind) => [
        `${kind}/received`,
        {
          receivers: ['otlp'],
          processors: ['memory_limiter', ...own(kind), ...CLEANING[kind].door],
          exporters: [RECEIVED],
        },
      ]),
    ),
  };
}

/**
 * From the fork to the stores. The senders' answer does not wait for these: a refusal by one store would make a sender
 * repeat what the ledger has counted already. What a full queue does not take is dropped and counted by the collector.
 */
function stored(settings: GatewaySettings): Fragment {
  const { vendors, debug } = settings;
  const sinks: readonly VendorSink[] = [
    ...(settings.logs ? [{ ...settings.logs, kinds: ['logs'] as const }] : []),
    ...(settings.traces ? [{ ...settings.traces, kinds: ['traces'] as const }] : []),
    ...vendors,
  ];
  const exporters = (kind: TelemetryKind): string[] => [
    ...sinks.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id),
    ...(debug === undefined ? [] : ['debug']),
  ];
  const path = (kind: TelemetryKind) =>
    exporters(kind).length > 0 && {
      [`${kind}/store`]: {
        receivers: [RECEIVED],
        processors: [...CLEANING[kind].store, 'batch/handover'],
        exporters: exporters(kind),
      },
    };
  return {
    processors: {
      // Takes over at once and without an answer; batches for the stores are made by their queues.
      'batch/handover': { timeout: '0s' },
      ...(noisy(settings.providers).length > 0 && {
        'filter/noise': { error_mode: 'silent', traces: { span: noisy(settings.providers) } },
      }),
      ...(settings.tailSampling && { tail_sampling: tailSampling(settings.tailSampling) }),
    },
    connectors: settings.tailSampling && { 'forward/sampling': {} },
    exporters: {
      ...Object.fromEntries(sinks.map(({ id, exporter }) => [id, queued(exporter, QUEUE, settings.queue)])),
      ...(debug && { debug: { verbosity: debug } }),
    },
    pipelines: {
      ...path('metrics'),
      ...path('logs'),
      ...tracePipelines(settings, exporters('traces')),
    },
  };
}

/** Spans are counted before sampling and sent on after it. */
function tracePipelines(
  { tailSampling: sampled, providers }: GatewaySettings,
  exporters: string[],
): Fragment['pipelines'] {
  const processors = [...(noisy(providers).length > 0 ? ['filter/noise'] : []), 'batch/handover'];
  if (sampled === undefined || exporters.length === 0) {
    return { 'traces/store': { receivers: [RECEIVED], processors, exporters: [...SPAN_CONNECTORS, ...exporters] } };
  }
  return {
    'traces/store': { receivers: [RECEIVED], processors, exporters: [...SPAN_CONNECTORS, 'forward/sampling'] },
    'traces/sampled': { receivers: ['forward/sampling'], processors: ['tail_sampling'], exporters },
  };
}

/** Conditions on spans that are about the inside of a client, and of no use to those who watch it. */
function noisy(providers: readonly Provider[]): string[] {
  return providers.filter(({ keepsSpans = true }) => !keepsSpans).map(({ recognise }) => recognised('span', recognise));
}
