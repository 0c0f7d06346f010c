import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { MonitorOptions } from './options';

/** OTLP over HTTP. An export may take no longer than until the next one; what failed waits for that. */
export function otlpExporters({
  endpoint,
  token,
  headers,
  exportInterval = 10,
}: MonitorOptions): NonNullable<MonitorOptions['exporters']> {
  const to = (path: string) => ({
    ...(endpoint !== undefined && { url: `${endpoint.replace(/\/+$/, '')}/v1/${path}` }),
    timeoutMillis: Math.min(exportInterval, 10) * 1000,
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });
  return { metrics: new OTLPMetricExporter(to('metrics')), spans: new OTLPTraceExporter(to('traces')) };
}

/** Tells once that sending fails, and again only after it worked. */
export function teller(what: string, warn: (message: string) => void): (error: Error | undefined) => void {
  let failing = false;
  return (error) => {
    if (error !== undefined && !failing) warn(`${what} cannot be sent: ${reasonOf(error)}`);
    failing = error !== undefined;
  };
}

function reasonOf(error: Error): string {
  const { code } = error as { readonly code?: string | number };
  return [error.message, code].filter((part) => part !== undefined && part !== '').join(', ') || error.name;
}

/** What came of an export. */
export type Result = Parameters<Parameters<SpanExporter['export']>[1]>[0];

/** Why an export failed; undefined when it did not. */
export function failureOf({ code, error }: Result): Error | undefined {
  return (code as number) === 0 ? undefined : (error ?? new Error('the exporter gives no reason'));
}

/** An exporter of spans that tells when it fails. */
export function tellingSpans(inner: SpanExporter, tell: (error: Error | undefined) => void): SpanExporter {
  return {
    export: (spans, done) => {
      inner.export(spans, (result) => {
        tell(failureOf(result));
        done(result);
      });
    },
    forceFlush: () => inner.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => inner.shutdown(),
  };
}
