import { type Tracer, context, propagation, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Bounds } from './bounds';
import { BusyTime } from './busy';
import { printRecord, printingSpans } from './console';
import { contexts, propagator } from './context';
import { DeltaExporter } from './deltas';
import { otlpExporters, teller, tellingSpans } from './exporters';
import type { MonitorOptions } from './options';
import { observeProcess } from './observed';
import { resourceAttributes } from './resource';
import { Recorder } from './recorder';

/** The scope of everything that the SDK sends: by it the gateway knows who speaks. */
export const SCOPE = 'signalbox.sdk';

/** Between what is recorded and where it goes; the monitors of several agents may share one. */
export interface Pipeline {
  readonly recorder: Recorder;
  readonly tracer: Tracer;
  readonly busy: BusyTime;
  readonly bounds: Bounds;
  /** Errors that are counted: one that is passed on is the same error. */
  readonly counted: WeakSet<object>;
  flush(): Promise<void>;
  shutdown(): Promise<void>;
}

export function createPipeline(options: MonitorOptions, warn: (message: string) => void): Pipeline {
  const resource = resourceFromAttributes(resourceAttributes(options));
  const silent = options.console === true && options.endpoint === undefined && options.exporters === undefined;
  const exporters = silent ? undefined : (options.exporters ?? otlpExporters(options));
  const readers = exporters && [
    new PeriodicExportingMetricReader({
      exporter: new DeltaExporter(exporters.metrics, teller('metrics', warn)),
      exportIntervalMillis: (options.exportInterval ?? 10) * 1000,
    }),
  ];
  const meters = new MeterProvider({ resource, readers });
  const tracers = new BasicTracerProvider({
    resource,
    spanProcessors: [
      ...(exporters ? [new BatchSpanProcessor(tellingSpans(exporters.spans, teller('traces', warn)))] : []),
      ...(options.console === true ? [printingSpans()] : []),
    ],
  });
  if (options.global === true) {
    trace.setGlobalTracerProvider(tracers);
    context.setGlobalContextManager(contexts);
    propagation.setGlobalPropagator(propagator);
  }

  const meter = meters.getMeter(SCOPE);
  const bounds = new Bounds(warn);
  const busy = new BusyTime();
  observeProcess(meter, busy, options);
  const all = (doing: Promise<void>[]): Promise<void> =>
    Promise.allSettled(doing).then((ends) => {
      for (const end of ends) if (end.status === 'rejected') warn(`telemetry is not sent: ${String(end.reason)}`);
    });
  return {
    recorder: new Recorder({ meter, bounds, warn, onRecord: options.console === true ? printRecord : undefined }),
    tracer: tracers.getTracer(SCOPE),
    busy,
    bounds,
    counted: new WeakSet(),
    flush: () => all([meters.forceFlush(), tracers.forceFlush()]),
    shutdown: () => all([meters.shutdown(), tracers.shutdown()]),
  };
}
