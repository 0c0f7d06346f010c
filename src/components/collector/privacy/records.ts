import { attribute, recordPattern, statement, text, texts } from '../ledger/ottl';
import type { Allowed, Place } from './allow';

/** Where an event has its name: in an attribute, or in a field that is newer. */
export const EVENT = [attribute('log', 'event.name'), 'log.event_name'];

const NAMES: Readonly<Record<Place, readonly string[]>> = {
  resource: [],
  datapoint: ['metric.name'],
  log: EVENT,
  body: EVENT,
  span: ['span.name'],
  spanevent: ['spanevent.name'],
};

/** Statements that leave the keys of a place that may stay there. */
export function keepKeys(place: Place, { keys, only }: Allowed): string[] {
  const path = place === 'body' ? 'log.body' : `${place}.attributes`;
  const isThere = place === 'body' ? ['IsMap(log.body)'] : [];
  return [
    statement(`keep_keys(${path}, ${texts(keys)})`, isThere),
    ...only
      .filter((each) => each.place === place && !each.records.includes('*'))
      .map(({ key, records }) =>
        statement(`delete_key(${path}, ${text(key)})`, [...isThere, ...isNone(place, records)]),
      ),
  ];
}

/** What holds of a record that is none of these. */
function isNone(place: Place, records: readonly string[]): string[] {
  return records.length === 0 ? [] : NAMES[place].map((name) => `not IsMatch(${name}, ${recordPattern(records)})`);
}
