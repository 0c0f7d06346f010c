import type { Attributes } from '@opentelemetry/api';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Metric } from '../catalogue/metric';

/** Prints a value on standard error, under the name that Prometheus will have for it. */
export function printRecord({ kind, name }: Metric, value: number, attributes: Attributes): void {
  const labels = Object.entries(attributes).map(([label, text]) => `${label}="${String(text)}"`);
  const sign = { counter: '+=', gauge: '=', histogram: 'observes' }[kind];
  process.stderr.write(`signalbox: ${name}{${labels.join(',')}} ${sign} ${value}\n`);
}

/** Prints spans when they end. */
export function printingSpans(): SpanProcessor {
  return {
    onStart: () => undefined,
    onEnd: (span) => {
      const [seconds, nanoseconds] = span.duration;
      const took = (seconds + nanoseconds / 1e9).toFixed(3);
      const error = span.attributes['error.type'];
      const ended = error === undefined ? 'ok' : String(error);
      process.stderr.write(`signalbox: span "${span.name}" ${took} s ${ended} trace=${span.spanContext().traceId}\n`);
    },
    forceFlush: () => Promise.resolve(),
    shutdown: () => Promise.resolve(),
  };
}
