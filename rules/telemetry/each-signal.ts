import { collectorMetrics } from '../../src/components/collector/signals';
import { type QueryUnit, type Vector, firstOf, labelReplace } from '../../src/promql';

/** What a collector counts alike of each kind of telemetry. */
const SPANS = {
  accepted: collectorMetrics.acceptedSpans,
  refused: collectorMetrics.refusedSpans,
  sent: collectorMetrics.sentSpans,
  sendFailed: collectorMetrics.sendFailedSpans,
  notQueued: collectorMetrics.notQueuedSpans,
} as const;
const LOGS = {
  accepted: collectorMetrics.acceptedLogs,
  refused: collectorMetrics.refusedLogs,
  sent: collectorMetrics.sentLogs,
  sendFailed: collectorMetrics.sendFailedLogs,
  notQueued: collectorMetrics.notQueuedLogs,
} as const;
const POINTS = {
  accepted: collectorMetrics.acceptedPoints,
  refused: collectorMetrics.refusedPoints,
  sent: collectorMetrics.sentPoints,
  sendFailed: collectorMetrics.sendFailedPoints,
  notQueued: collectorMetrics.notQueuedPoints,
} as const;

/**
 * A question about each kind of telemetry: what is measured, and when it is bad. The label `signal` says of which the
 * answer is.
 */
export function eachSignal<L extends string, U extends QueryUnit>(
  measured: (metrics: typeof SPANS) => Vector<L | 'job', U>,
  isBad: (measured: Vector<L | 'job' | 'signal', U>) => Vector<L | 'job' | 'signal', U>,
) {
  const answers = (metrics: typeof SPANS, signal: string) =>
    isBad(labelReplace<L | 'job', U, 'signal'>(measured(metrics), 'signal', signal, 'job', '.*'));
  return firstOf(answers(SPANS, 'spans'), answers(LOGS, 'log records'), answers(POINTS, 'points'));
}
