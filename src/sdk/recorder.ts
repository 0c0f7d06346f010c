import type { Attributes, Meter } from '@opentelemetry/api';
import type { Kind, Metric } from '../catalogue/metric';
import type { Bounds } from './bounds';
import { type GivenLabels, type Speaker, attributesOf } from './labels';

export interface RecorderSettings {
  readonly meter: Meter;
  readonly bounds: Bounds;
  readonly warn: (message: string) => void;
  /** Told of everything that is recorded. @default nobody */
  readonly onRecord?: (metric: Metric, value: number, attributes: Attributes) => void;
}

type Instrument = (value: number, attributes: Attributes) => void;

/** Records values of metrics of the catalogue, and of metrics defined like them. */
export class Recorder {
  private readonly instruments = new Map<Metric, Instrument>();
  private readonly warned = new Set<Metric>();

  constructor(private readonly settings: RecorderSettings) {}

  /**
   * Records one value.
   *
   * @throws when the metric is of another kind or has no name in OpenTelemetry, or a label is not its own
   */
  record(kind: Kind, metric: Metric, value: number, labels: GivenLabels, speaker: Speaker): void {
    if (metric.kind !== kind) throw new Error(`${metric.name} is a ${metric.kind}, not a ${kind}`);
    const attributes = attributesOf(metric, labels, speaker, this.settings.bounds);
    const instrument = this.instruments.get(metric) ?? this.instrument(metric);
    const problem = problemOf(metric, value);
    if (problem !== undefined) {
      if (!this.warned.has(metric)) this.settings.warn(`${metric.name} ${problem}; such values are left out`);
      this.warned.add(metric);
      return;
    }
    instrument(value, attributes);
    this.settings.onRecord?.(metric, value, attributes);
  }

  private instrument(metric: Metric): Instrument {
    const instrument = make(this.settings.meter, metric);
    this.instruments.set(metric, instrument);
    return instrument;
  }
}

function make(meter: Meter, metric: Metric): Instrument {
  const { name, unit, description } = described(metric);
  switch (metric.kind) {
    case 'counter': {
      const counter = meter.createCounter(name, { unit, description });
      return (value, attributes) => {
        counter.add(value, attributes);
      };
    }
    case 'gauge': {
      const gauge = meter.createGauge(name, { unit, description });
      return (value, attributes) => {
        gauge.record(value, attributes);
      };
    }
    case 'histogram': {
      const advice = metric.buckets && { explicitBucketBoundaries: [...metric.buckets] };
      const histogram = meter.createHistogram(name, { unit, description, advice });
      return (value, attributes) => {
        histogram.record(value, attributes);
      };
    }
  }
}

/** How a metric is called on the wire. */
export function described({ name, otel, help }: Metric): { name: string; unit: string; description: string } {
  if (otel === undefined) {
    throw new Error(`${name} has no name in OpenTelemetry: define it with otel.counter, otel.gauge or otel.histogram`);
  }
  return { ...otel, description: help };
}

/** Why a value cannot be meant. Scores out of 100 are the usual mistake. */
function problemOf({ kind, unit }: Metric, value: number): string | undefined {
  if (!Number.isFinite(value)) return `got ${String(value)}, which is no number`;
  if (kind === 'counter' && value < 0) return `only grows, and got ${value}`;
  if (unit === 'ratio' && (value < 0 || value > 1)) return `is a ratio from 0 to 1, and got ${value}`;
  return undefined;
}
