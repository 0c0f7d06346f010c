import type { Dialect } from './dialect';
import type { OtlpAttribute, OtlpBody, OtlpRequest, OtlpScope } from './otlp';
import { type Finding, ofAttributes, ofEvent, ofMetric, ofSpan } from './record-check';

/** Something that a producer sends otherwise than its dialect says. */
export interface Deviation extends Finding {
  /** In how many places. */
  readonly times: number;
}

/** What one export request has otherwise than the dialect says. Records of unknown scopes are not looked into. */
export function deviations(dialect: Dialect, body: OtlpBody): Deviation[] {
  const times = new Map<string, Deviation>();
  for (const finding of findings(dialect, body)) {
    const key = `${finding.kind} ${finding.text}`;
    times.set(key, { ...finding, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()];
}

/** What a whole recording has otherwise than the dialect says. */
export function compare(dialect: Dialect, recording: Iterable<OtlpRequest>): Deviation[] {
  const bodies = Array.from(recording, ({ body }) => body);
  return deviations(dialect, {
    resourceMetrics: bodies.flatMap(({ resourceMetrics = [] }) => resourceMetrics),
    resourceLogs: bodies.flatMap(({ resourceLogs = [] }) => resourceLogs),
    resourceSpans: bodies.flatMap(({ resourceSpans = [] }) => resourceSpans),
  });
}

function findings(dialect: Dialect, body: OtlpBody): Finding[] {
  const { resourceMetrics = [], resourceLogs = [], resourceSpans = [] } = body;
  return [
    ...resourceMetrics.flatMap(({ resource, scopeMetrics = [] }) =>
      ofSender(dialect, 'metrics', resource, scopeMetrics, ({ metrics = [] }) =>
        metrics.flatMap((metric) => ofMetric(dialect, metric)),
      ),
    ),
    ...resourceLogs.flatMap(({ resource, scopeLogs = [] }) =>
      ofSender(dialect, 'logs', resource, scopeLogs, ({ logRecords = [] }) =>
        logRecords.flatMap((record) => ofEvent(dialect, record)),
      ),
    ),
    ...resourceSpans.flatMap(({ resource, scopeSpans = [] }) =>
      ofSender(dialect, 'spans', resource, scopeSpans, ({ spans = [] }) =>
        spans.flatMap((span) => ofSpan(dialect, span)),
      ),
    ),
  ];
}

/** What one process sent of one signal: its resource, its version, its scopes, and what is in those that are known. */
function ofSender<Scoped extends { readonly scope?: OtlpScope }>(
  dialect: Dialect,
  signal: keyof Dialect['scopes'],
  resource: { readonly attributes?: readonly OtlpAttribute[] } = {},
  scoped: readonly Scoped[],
  records: (scoped: Scoped) => Finding[],
): Finding[] {
  const names = dialect.scopes[signal];
  const known = scoped.filter(({ scope }) => names.includes(scope?.name ?? ''));
  const unknown = scoped.filter((each) => !known.includes(each));
  return [
    ...unknown.map(({ scope }): Finding => ({
      kind: 'scope',
      text: `${signal} of unknown scope "${scope?.name ?? ''}"`,
    })),
    ...(known.length === 0 ? [] : ofAttributes('the resource', [dialect.resource], resource.attributes)),
    ...known.flatMap(({ scope }) => ofVersion(dialect, scope, resource.attributes)),
    ...known.flatMap(records),
  ];
}

function ofVersion(
  { versions, versionIn }: Dialect,
  scope: OtlpScope | undefined,
  resource: readonly OtlpAttribute[] = [],
): Finding[] {
  if (versionIn === undefined) return [];
  const told =
    versionIn === 'scope' ? scope?.version : resource.find(({ key }) => key === versionIn)?.value?.stringValue;
  if (told === undefined || told === '' || versions.includes(told)) return [];
  return [{ kind: 'version', text: `version "${told}", known is ${versions.join(', ')}` }];
}
