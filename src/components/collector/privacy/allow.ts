import {
  type Attributes,
  type ContentClass,
  type Dialect,
  type Field,
  type RawRecord,
  attributesOf,
} from '../../../providers/dialect';
import { type Context, oneOf, text } from '../ledger/ottl';
import { PLAIN_KEYS } from './known';

/** Where attributes are: on what the transform processor knows by these names, or in the body of a log record. */
export type Place = 'resource' | Context | 'body' | 'spanevent';

/** One attribute that a producer sends: where, on which records, and what it holds. */
interface Sent {
  readonly place: Place;
  /** Name of the metric, event or span. */
  readonly record: string;
  readonly key: string;
  readonly field: Field;
}

/** What may stay, for some dialects and the classes that are kept. */
export interface Allowed {
  /** All keys that may be somewhere. */
  readonly keys: readonly string[];
  /** Those of them that hold content. */
  readonly content: readonly string[];
  /** Keys that hold what is kept on these records of a place alone. */
  readonly only: readonly { readonly place: Place; readonly key: string; readonly records: readonly string[] }[];
}

/**
 * The allow-list. A key that is content for one producer is not plain for another; one that holds content of several
 * classes stays on the records where it holds what is kept.
 */
export function allowed(dialects: readonly Dialect[], keep: readonly string[]): Allowed {
  const sent = dialects.flatMap(allSent);
  const stays = ({ field }: Sent): boolean => !isContent(field) || keep.includes(field);
  const byKey = Map.groupBy(sent, ({ key }) => key);
  const keys = [...byKey].filter(([, uses]) => {
    const content = uses.filter(({ field }) => isContent(field));
    return uses.every(stays) || (content.length === uses.length && content.some(stays));
  });
  const mixed = keys.filter(([, uses]) => !uses.every(stays));
  return {
    keys: [...new Set([...PLAIN_KEYS, ...keys.map(([key]) => key)])].toSorted(),
    content: keys.filter(([, uses]) => uses.some(({ field }) => isContent(field))).map(([key]) => key),
    only: mixed.flatMap(([key, uses]) =>
      [...Map.groupBy(uses, ({ place }) => place)].map(([place, here]) => {
        const removed = here.filter((use) => !stays(use)).map(({ record }) => record);
        const records = here.filter((use) => stays(use) && !removed.includes(use.record)).map(({ record }) => record);
        return { place, key, records: [...new Set(records)].toSorted() };
      }),
    ),
  };
}

/** Keys of attributes that hold e-mail addresses. */
export function emailKeys(dialects: readonly Dialect[]): string[] {
  const keys = dialects.flatMap(allSent).filter(({ field }) => field === 'email');
  return [...new Set(['user.email', ...keys.map(({ key }) => key)])];
}

/** Events whose body is text of a class that is kept. */
export function keptBodies(dialects: readonly Dialect[], keep: readonly string[]): string[] {
  return dialects.flatMap(({ events }) =>
    Object.entries(events)
      .filter(([, { body }]) => typeof body === 'string' && keep.includes(body))
      .map(([name]) => name),
  );
}

/** A pattern of the names of records, in which `*` stands for the rest. */
export function recordPattern(names: readonly string[]): string {
  return text(oneOf(names).replaceAll('\\*', '.*'));
}

function isContent(field: Field): field is ContentClass {
  return field !== 'plain' && field !== 'email';
}

function allSent({ resource, common, metrics, events, spans, spanEvents }: Dialect): Sent[] {
  const everywhere: readonly Place[] = ['datapoint', 'log', 'span'];
  return [
    ...fields('resource', '*', resource),
    ...everywhere.flatMap((place) => fields(place, '*', common)),
    ...records('datapoint', metrics),
    ...records('log', events),
    ...Object.entries(events).flatMap(([name, { body }]) =>
      typeof body === 'object' ? fields('body', name, { optional: body }) : [],
    ),
    ...records('span', spans),
    ...records('spanevent', spanEvents),
  ];
}

function records(place: Place, all: Readonly<Record<string, Attributes | RawRecord>>): Sent[] {
  return Object.entries(all).flatMap(([name, attributes]) => fields(place, name, attributes));
}

function fields(place: Place, record: string, attributes: Attributes): Sent[] {
  return Object.entries(attributesOf(attributes)).map(([key, field]) => ({ place, record, key, field }));
}
