import type { Dialect, RawRecord } from '../../src/providers/dialect';
import { entryOf } from '../../src/providers/dialect';
import type { OtlpAttribute, OtlpRequest, OtlpValue } from '../../src/providers/otlp';

/** Entries of a dialect that can have attributes. */
export const KINDS = ['metrics', 'events', 'spans', 'spanEvents'] as const;

/** Before the name of an entry: what stands in the body of its events. */
export const BODY_OF = 'body of ';

/** An attribute of something that was recorded. */
export interface Seen {
  /** The entry of the dialect that it belongs to; `resource` and `common` are entries as well. */
  readonly entry: string;
  readonly key: string;
  readonly value: OtlpValue | undefined;
}

/** Every attribute of a recording, with the entry of the dialect that it belongs to. */
export function seenIn(dialect: Dialect, requests: readonly OtlpRequest[]): Seen[] {
  return requests.flatMap(({ body }) => {
    const { resourceMetrics = [], resourceLogs = [], resourceSpans = [] } = body;
    const resources = [...resourceMetrics, ...resourceLogs, ...resourceSpans];
    const metrics = resourceMetrics.flatMap(({ scopeMetrics = [] }) =>
      scopeMetrics.flatMap(({ metrics: all = [] }) => all),
    );
    const records = resourceLogs.flatMap(({ scopeLogs = [] }) =>
      scopeLogs.flatMap(({ logRecords = [] }) => logRecords),
    );
    const spans = resourceSpans.flatMap(({ scopeSpans = [] }) => scopeSpans.flatMap(({ spans: all = [] }) => all));
    return [
      ...resources.flatMap(({ resource }) => of('resource', resource?.attributes)),
      ...metrics.flatMap(({ name, sum, gauge, histogram }) =>
        [sum, gauge, histogram]
          .flatMap((points) => points?.dataPoints ?? [])
          .flatMap(({ attributes }) => of(called(dialect, 'metrics', name), attributes)),
      ),
      ...records.flatMap((record) => {
        const name = record.attributes?.find(({ key }) => key === 'event.name')?.value?.stringValue;
        const entry = called(dialect, 'events', name ?? record.eventName ?? '');
        return [...of(entry, record.attributes), ...of(`${BODY_OF}${entry}`, record.body?.kvlistValue?.values)];
      }),
      ...spans.flatMap(({ name, attributes, events = [] }) => [
        ...of(called(dialect, 'spans', name), attributes),
        ...events.flatMap((event) => of(called(dialect, 'spanEvents', event.name), event.attributes)),
      ]),
    ];
  });
}

/** An attribute without a key stands for the entry itself, so that one without attributes is seen as well. */
function of(entry: string, attributes: readonly OtlpAttribute[] = []): Seen[] {
  return [{ entry, key: '', value: undefined }, ...attributes.flatMap(({ key, value }) => [{ entry, key, value }])];
}

/** The name of an entry, as `seenIn` says it. */
export function called(dialect: Dialect, kind: (typeof KINDS)[number], name: string): string {
  const entries: Readonly<Record<string, RawRecord>> = dialect[kind];
  const entry = entryOf(entries, name);
  const key = Object.keys(entries).find((each) => entries[each] === entry && (each === name || each.endsWith('*')));
  return `${kind} ${key ?? name}`;
}
