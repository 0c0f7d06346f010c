import { spanDuration } from '../../catalogue/span-metrics';
import { buckets, histogramQuantile, print, rate, sum } from '../../promql';
import type { DatasourcePeers, NativeConfig } from '../contracts';

/** How Grafana gets from a span to its log lines and to the latency of its service. */
export function traceLinks({ logs, metrics }: DatasourcePeers): NativeConfig {
  return {
    nodeGraph: { enabled: true },
    traceIdTimeParams: { enabled: true },
    ...(logs !== undefined && { tracesToLogsV2: tracesToLogs(logs) }),
    ...(metrics !== undefined && { tracesToMetrics: tracesToMetrics(metrics) }),
  };
}

function tracesToLogs(datasourceUid: string): NativeConfig {
  return {
    datasourceUid,
    // Negative is the past: a line may be written before its span begins.
    spanStartTimeShift: '-5m',
    spanEndTimeShift: '5m',
    customQuery: true,
    // Provisioning reads `$` as a variable; `$$` is a plain one.
    query: '{service_name="$${__span.tags["service.name"]}"} | trace_id="$${__trace.traceId}"',
  };
}

function tracesToMetrics(datasourceUid: string): NativeConfig {
  const p95 = histogramQuantile(0.95, sum(rate(buckets(spanDuration), '5m'), { by: ['le'] }));
  // Grafana puts the span's own matchers where the selector has none.
  const series = `${spanDuration.name}_bucket`;
  const query = print(p95).replace(series, () => `${series}{$$__tags}`);
  return {
    datasourceUid,
    spanStartTimeShift: '-30m',
    spanEndTimeShift: '30m',
    tags: [{ key: 'service.name', value: 'service_name' }],
    queries: [{ name: 'p95 latency', query }],
  };
}
