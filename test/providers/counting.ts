import type { Count, LabelSource, Provider, RawRecord } from '../../src/providers';
import { attributesOf } from '../../src/providers/dialect';

/** Conditions that are about no attribute. */
const NO_ATTRIBUTE = ['otel.status_code', 'otel.scope.name'];

/** What a label is read from. */
export function readFrom(source: LabelSource | undefined): readonly string[] {
  return typeof source === 'object' ? source.firstOf : [];
}

/** The entries of a client's dialect that a count is made of; more than one for spans, which are found by attributes. */
export function sourcesOf({ dialect }: Provider, { from }: Count): RawRecord[] {
  const named = (record: RawRecord | undefined): RawRecord[] => (record === undefined ? [] : [record]);
  if ('metric' in from) return named(dialect.metrics[from.metric]);
  if ('event' in from) return named(dialect.events[from.event]);
  const asked = attributesIn(from.span);
  return Object.values(dialect.spans).filter((record) => asked.every((key) => key in attributesOf(record)));
}

/** The attributes of a record that a count looks at. */
export function lookedAt({ from, when = {}, amount, labels }: Count): string[] {
  return [
    ...('span' in from ? attributesIn(from.span) : []),
    ...attributesIn(when),
    ...Object.values(labels).flatMap(readFrom),
    ...(typeof amount === 'object' ? [amount.attribute, ...(amount.without ?? [])] : []),
  ];
}

function attributesIn(conditions: object): string[] {
  return Object.keys(conditions).filter((key) => !NO_ATTRIBUTE.includes(key));
}

/** A count in a few words, for the message of a failure. */
export function called({ metric, from, when }: Count): string {
  return `${metric.name} of ${JSON.stringify(from)}${when === undefined ? '' : ` when ${JSON.stringify(when)}`}`;
}
