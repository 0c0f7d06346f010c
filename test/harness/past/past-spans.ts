import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

type Time = ReadableSpan['startTime'];

const milliseconds = ([seconds, nanoseconds]: Time): number => seconds * 1000 + nanoseconds / 1e6;
const time = (milliseconds: number): Time => [Math.floor(milliseconds / 1000), Math.round((milliseconds % 1000) * 1e6)];

/** Spans that are sent as if they were of another time; what took milliseconds here took seconds there. */
export class PastSpans implements SpanExporter {
  private readonly inner: OTLPTraceExporter;
  private began = 0;
  private then = 0;

  constructor(endpoint: string) {
    this.inner = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  }

  /** From now on it is this time. */
  travel(to: Date): void {
    this.began = Date.now();
    this.then = to.getTime();
  }

  export(...[spans, done]: Parameters<SpanExporter['export']>): void {
    this.inner.export(
      spans.map((span) => this.moved(span)),
      done,
    );
  }

  forceFlush(): Promise<void> {
    return this.inner.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  private moved(span: ReadableSpan): ReadableSpan {
    const start = milliseconds(span.startTime) - this.began;
    const duration = milliseconds(span.endTime) - milliseconds(span.startTime);
    const stretch = duration < 1000 ? 1000 : 1;
    const from = this.then + start * (start > 0 ? stretch : 1);
    return Object.create(span, {
      startTime: { value: time(from), enumerable: true },
      endTime: { value: time(from + duration * stretch), enumerable: true },
      duration: { value: time(duration * stretch), enumerable: true },
    }) as ReadableSpan;
  }
}
