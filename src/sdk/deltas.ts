import {
  AggregationTemporality,
  InstrumentType,
  type PushMetricExporter,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { type Result, failureOf } from './exporters';

/** How many exports wait for a gateway that is away: a quarter of an hour at the usual interval. */
const MOST_WAITING = 100;

const ADDED_UP: ReadonlySet<InstrumentType> = new Set([
  InstrumentType.COUNTER,
  InstrumentType.OBSERVABLE_COUNTER,
  InstrumentType.HISTOGRAM,
]);

interface Waiting {
  readonly metrics: ResourceMetrics;
  /** Who waits for the outcome of the first attempt. */
  readonly done?: (result: Result) => void;
}

/**
 * Sends what was added since the last export, so that it is counted whichever gateway gets it and nothing counts twice
 * after a restart. What was added is nowhere else: an export that fails waits and goes first the next time.
 */
export class DeltaExporter implements PushMetricExporter {
  private waiting: Waiting[] = [];
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly inner: PushMetricExporter,
    private readonly tell: (error: Error | undefined) => void,
  ) {}

  /** What is a level goes on being sent: what nobody changed for an hour is still the level. */
  selectAggregationTemporality(type: InstrumentType): AggregationTemporality {
    return ADDED_UP.has(type) ? AggregationTemporality.DELTA : AggregationTemporality.CUMULATIVE;
  }

  export(metrics: ResourceMetrics, done: (result: Result) => void): void {
    this.waiting.push({ metrics, done });
    this.sending = this.sending.then(() => this.sendAll());
  }

  forceFlush(): Promise<void> {
    return this.inner.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  /** Sends what waits, oldest first, until something cannot be sent. */
  private async sendAll(): Promise<void> {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const { metrics, done } = next;
      const result = await new Promise<Result>((resolve) => {
        this.inner.export(metrics, resolve);
      });
      const failure = failureOf(result);
      this.tell(failure);
      done?.(result);
      if (failure !== undefined && !isRefused(failure)) {
        this.keep(metrics, result);
        return;
      }
    }
  }

  /** Those behind wait as well, for the next attempt. */
  private keep(metrics: ResourceMetrics, result: Result): void {
    const behind = this.waiting;
    this.waiting = [{ metrics }, ...behind.map((each) => ({ metrics: each.metrics }))].slice(-MOST_WAITING);
    for (const { done } of behind) done?.(result);
  }
}

/** Whether the other side understood and said no, as it would again. */
function isRefused(error: Error): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'number' && code >= 400 && code < 500 && code !== 408 && code !== 429;
}
