import { type Attributes, type Dialect, type RawMetric, type RawRecord, attributesOf, entryOf } from './dialect';
import type { OtlpAttribute, OtlpLogRecord, OtlpMetric, OtlpSpan } from './otlp';

/** What is otherwise than a dialect says, and where. */
export interface Finding {
  /**
   * A version that was not seen yet, a scope or a name that is not in the dialect, an attribute that is not, one that is
   * missing, another kind or unit of a metric, another form of a body.
   */
  readonly kind: 'version' | 'scope' | 'name' | 'attribute' | 'missing' | 'type' | 'body';
  /** One sentence. */
  readonly text: string;
}

/** How a metric, its points and their attributes differ from the dialect. */
export function ofMetric(dialect: Dialect, metric: OtlpMetric): Finding[] {
  const { name, unit = '', sum, gauge, histogram, exponentialHistogram, summary } = metric;
  const entry = entryOf(dialect.metrics, name);
  if (entry === undefined) return [unknownName('metric', name)];
  const points = [sum, gauge, histogram, exponentialHistogram, summary].flatMap((each) => each?.dataPoints ?? []);
  const kind = kindOf(metric);
  const same = kind === entry.kind && unit === entry.unit;
  const difference = `metric "${name}" is a ${kind} in "${unit}", expected a ${entry.kind} in "${entry.unit}"`;
  return [
    ...(same ? [] : [{ kind: 'type', text: difference } as const]),
    ...points.flatMap(({ attributes }) => ofAttributes(`metric "${name}"`, [entry, dialect.common], attributes)),
  ];
}

function kindOf({ sum, gauge, histogram, exponentialHistogram }: OtlpMetric): string {
  if (sum !== undefined) return sum.isMonotonic === true ? 'counter' : 'sum that can fall';
  if (gauge !== undefined) return 'gauge' satisfies RawMetric['kind'];
  return histogram !== undefined || exponentialHistogram !== undefined ? 'histogram' : 'summary';
}

/** How a log record differs from the dialect. */
export function ofEvent(dialect: Dialect, { attributes, eventName, body }: OtlpLogRecord): Finding[] {
  const called = attributes?.find(({ key }) => key === 'event.name')?.value?.stringValue;
  const name = called ?? eventName ?? '';
  const entry = entryOf(dialect.events, name);
  if (entry === undefined) return [unknownName('event', name)];
  const event = `event "${name}"`;
  return [...ofAttributes(event, [entry, dialect.common], attributes), ...ofBody(event, entry, body)];
}

function ofBody(event: string, { body: expected }: RawRecord, body: OtlpLogRecord['body']): Finding[] {
  if (body === undefined || body === null || Object.keys(body).length === 0) return [];
  const form = body.kvlistValue === undefined ? 'text' : 'structure';
  if (expected === undefined) return [{ kind: 'body', text: `${event} has a body, expected none` }];
  const expectedForm = typeof expected === 'string' ? 'text' : 'structure';
  if (form !== expectedForm) {
    return [{ kind: 'body', text: `the body of ${event} is a ${form}, expected a ${expectedForm}` }];
  }
  return typeof expected === 'string'
    ? []
    : ofAttributes(`the body of ${event}`, [{ optional: expected }], body.kvlistValue?.values);
}

/** How a span and the events on it differ from the dialect. */
export function ofSpan(dialect: Dialect, { name, attributes, events = [] }: OtlpSpan): Finding[] {
  const entry = entryOf(dialect.spans, name);
  if (entry === undefined) return [unknownName('span', name)];
  return [
    ...ofAttributes(`span "${name}"`, [entry, dialect.common], attributes),
    ...events.flatMap((event) => ofSpanEvent(dialect, name, event)),
  ];
}

function ofSpanEvent(dialect: Dialect, span: string, event: NonNullable<OtlpSpan['events']>[number]): Finding[] {
  const entry = entryOf(dialect.spanEvents, event.name);
  return entry === undefined
    ? [{ kind: 'name', text: `unknown event "${event.name}" on span "${span}"` }]
    : ofAttributes(`event "${event.name}" on span "${span}"`, [entry], event.attributes);
}

/** How attributes differ from what may and must be there. */
export function ofAttributes(
  where: string,
  expected: readonly Attributes[],
  attributes: readonly OtlpAttribute[] = [],
): Finding[] {
  const found = new Set(attributes.map(({ key }) => key));
  const known = new Set(expected.flatMap((each) => Object.keys(attributesOf(each))));
  const required = expected.flatMap((each) => Object.keys(each.required ?? {}));
  const alternatives = expected.flatMap(({ anyOf }) => (anyOf === undefined ? [] : [anyOf]));
  return [
    ...[...found]
      .filter((key) => !known.has(key))
      .map((key): Finding => ({ kind: 'attribute', text: `${where} has the unknown attribute "${key}"` })),
    ...required
      .filter((key) => !found.has(key))
      .map((key): Finding => ({ kind: 'missing', text: `${where} lacks the attribute "${key}"` })),
    ...alternatives
      .filter((keys) => !keys.some((key) => found.has(key)))
      .map((keys): Finding => ({ kind: 'missing', text: `${where} has none of the attributes ${keys.join(', ')}` })),
  ];
}

function unknownName(what: string, name: string): Finding {
  return { kind: 'name', text: `unknown ${what} "${name}"` };
}
