import { type Attributes, type ContentClass, type Dialect, type Field, attributesOf } from '../../../providers/dialect';
import { PLAIN_KEYS } from './known';

/** Where attributes are: on what the transform processor knows by these names, or in the body of a log record. */
export const PLACES = ['resource', 'datapoint', 'log', 'body', 'span', 'spanevent'] as const;
export type Place = (typeof PLACES)[number];

/** What may stay, for some dialects and the classes that are kept. */
export interface Allowed {
  /** All keys that may be somewhere. */
  readonly keys: readonly string[];
  /** Those of them that hold content. */
  readonly content: readonly string[];
  /** Keys that stay on some records of a place alone, by the names of those. */
  readonly only: readonly { readonly place: Place; readonly key: string; readonly records: readonly string[] }[];
}

/**
 * The allow-list. A key that is content for one producer is not plain for another; one that holds content of several
 * classes stays on the records where it holds what is kept.
 */
export function allowed(dialects: readonly Dialect[], keep: readonly string[]): Allowed {
  const all = dialects.flatMap(sent);
  const stays = ({ field }: Sent): boolean => !isContent(field) || keep.includes(field);
  const usesOf = new Map<string, Sent[]>(PLAIN_KEYS.map((key) => [key, []]));
  for (const use of all) {
    const uses = usesOf.get(use.key);
    if (uses === undefined) usesOf.set(use.key, [use]);
    else uses.push(use);
  }
  const keys = [...usesOf].filter(
    ([key, uses]) =>
      uses.every(stays) ||
      (uses.some(stays) && uses.every(({ field }) => isContent(field)) && !PLAIN_KEYS.includes(key)),
  );
  const mixed = keys.filter(([, uses]) => !uses.every(stays));
  return {
    keys: keys.map(([key]) => key).toSorted(),
    content: keys.filter(([, uses]) => uses.some(({ field }) => isContent(field))).map(([key]) => key),
    only: mixed.flatMap(([key, uses]) =>
      PLACES.map((place) => {
        const here = uses.filter((use) => use.place === place);
        const removed = here.filter((use) => !stays(use)).map(({ record }) => record);
        const records = here.map(({ record }) => record).filter((record) => !removed.includes(record));
        return { place, key, records: [...new Set(records)].toSorted() };
      }),
    ),
  };
}

/** Keys of attributes that hold e-mail addresses. */
export function emailKeys(dialects: readonly Dialect[]): string[] {
  const own = dialects.flatMap(sent).filter(({ field }) => field === 'email');
  return [...new Set(['user.email', ...own.map(({ key }) => key)])];
}

/** Names of the events whose body is text of a class that is kept. */
export function keptBodies(dialects: readonly Dialect[], keep: readonly string[]): string[] {
  return dialects.flatMap(({ events }) =>
    Object.entries(events)
      .filter(([, { body }]) => typeof body === 'string' && keep.includes(body))
      .map(([name]) => name),
  );
}

/** One attribute that a producer sends: where, on which records, and what it holds. */
interface Sent {
  readonly place: Place;
  /** Name of the metric, event or span; `*` is any. */
  readonly record: string;
  readonly key: string;
  readonly field: Field;
}

function isContent(field: Field): field is ContentClass {
  return field !== 'plain' && field !== 'email';
}

function sent({ resource, common, metrics, events, spans, spanEvents }: Dialect): Sent[] {
  const bodies = Object.entries(events).flatMap(([name, { body }]): [string, Attributes][] =>
    typeof body === 'object' ? [[name, { optional: body }]] : [],
  );
  return [
    ...of('resource', { '*': resource }),
    ...(['datapoint', 'log', 'span'] as const).flatMap((place) => of(place, { '*': common })),
    ...of('datapoint', metrics),
    ...of('log', events),
    ...of('body', Object.fromEntries(bodies)),
    ...of('span', spans),
    ...of('spanevent', spanEvents),
  ];
}

function of(place: Place, records: Readonly<Record<string, Attributes>>): Sent[] {
  return Object.entries(records).flatMap(([record, attributes]) =>
    Object.entries(attributesOf(attributes)).map(([key, field]) => ({ place, record, key, field })),
  );
}
