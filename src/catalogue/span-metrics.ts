import { counter, histogram } from './metric';

/** Labels that the gateway's span metrics always have. */
const SPAN_LABELS = ['service_name', 'span_name', 'span_kind', 'status_code'] as const;

/** Spans by service, operation and outcome; made by the gateway from the traces that pass it. */
export const spanCalls = counter('traces_span_metrics_calls_total', {
  unit: 'count',
  origin: 'derived',
  help: 'Spans that ended.',
  labels: SPAN_LABELS,
});

/** How long spans took. Milliseconds, because Jaeger's Monitor tab looks for this name. */
export const spanDuration = histogram('traces_span_metrics_duration_milliseconds', {
  unit: 'milliseconds',
  origin: 'derived',
  help: 'How long spans took.',
  labels: SPAN_LABELS,
});

export const spanMetrics = { spanCalls, spanDuration } as const;
