import type { OtlpAttribute, OtlpBody, OtlpValue } from '../../../src/providers/otlp';

/** A text in what was stored, and the place where it stands: `span user_prompt`. */
export interface Found {
  readonly place: string;
  readonly text: string;
}

/** Everything that stands under a key, and every body and message, by its place. */
export function contentOf({ resourceMetrics = [], resourceLogs = [], resourceSpans = [] }: OtlpBody): Found[] {
  const metrics = resourceMetrics.flatMap(({ resource, scopeMetrics = [] }) => [
    ...attributes('resource', resource?.attributes),
    ...scopeMetrics
      .flatMap(({ metrics: all = [] }) => all)
      .flatMap(({ sum, gauge, histogram }) => [sum, gauge, histogram].flatMap((each) => each?.dataPoints ?? []))
      .flatMap((point) => attributes('point', point.attributes)),
  ]);
  const logs = resourceLogs.flatMap(({ resource, scopeLogs = [] }) => [
    ...attributes('resource', resource?.attributes),
    ...scopeLogs
      .flatMap(({ logRecords = [] }) => logRecords)
      .flatMap((record) => [...attributes('log', record.attributes), ...body(record.body ?? {})]),
  ]);
  const traces = resourceSpans.flatMap(({ resource, scopeSpans = [] }) => [
    ...attributes('resource', resource?.attributes),
    ...scopeSpans
      .flatMap(({ spans = [] }) => spans)
      .flatMap(({ attributes: own, events = [], status }) => [
        ...attributes('span', own),
        ...events.flatMap((event) => attributes('span event', event.attributes)),
        ...(status?.message === undefined ? [] : [{ place: 'span status', text: status.message }]),
      ]),
  ]);
  return [...metrics, ...logs, ...traces];
}

function attributes(of: string, all: readonly OtlpAttribute[] = []): Found[] {
  return all.map(({ key, value }) => ({ place: `${of} ${key}`, text: textOf(value) }));
}

function body(value: OtlpValue): Found[] {
  if (value.kvlistValue !== undefined) return attributes('body', value.kvlistValue.values);
  return [{ place: 'body', text: textOf(value) }];
}

function textOf(value: OtlpValue = {}): string {
  return value.stringValue ?? JSON.stringify(value);
}
