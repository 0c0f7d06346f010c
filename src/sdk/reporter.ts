import type { Metric } from '../catalogue/metric';
import type { LabelArguments, Speaker } from './labels';
import type { Recorder } from './recorder';

/** Records metrics for one agent, each by the function of its kind and with its own labels. */
export class Reporter {
  constructor(
    private readonly recorder: Recorder,
    private readonly speaker: Speaker,
  ) {}

  increment<L extends string>(metric: Metric<'counter', L>, value: number, ...[labels]: LabelArguments<L>): void {
    this.recorder.record('counter', metric, value, labels ?? {}, this.speaker);
  }

  gauge<L extends string>(metric: Metric<'gauge', L>, value: number, ...[labels]: LabelArguments<L>): void {
    this.recorder.record('gauge', metric, value, labels ?? {}, this.speaker);
  }

  histogram<L extends string>(metric: Metric<'histogram', L>, value: number, ...[labels]: LabelArguments<L>): void {
    this.recorder.record('histogram', metric, value, labels ?? {}, this.speaker);
  }
}
