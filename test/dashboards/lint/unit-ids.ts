import * as known from '@grafana/grafana-foundation-sdk/units';
import { contentOf, fieldsOf, nameOf } from '../model';
import { type Rule, withPanel } from './rule';

const KNOWN: ReadonlySet<string> = new Set(Object.values(known));

/** Grafana writes a unit that it does not know behind the number, as it stands. */
export const unitIds: Rule = {
  id: 'D06',
  says: 'units are those that Grafana knows',
  check: (dashboard) =>
    contentOf(dashboard).flatMap((found) =>
      fieldsOf(found)
        .flatMap(({ unit }) => unit ?? [])
        .filter((unit) => !KNOWN.has(unit))
        .map((unit) => `${nameOf(found)} has the unit ${unit}`),
    ),
  good: withPanel({ fieldConfig: { defaults: { unit: 's' }, overrides: [override('currencyUSD')] } }),
  bad: withPanel({ fieldConfig: { defaults: { unit: 's' }, overrides: [override('usd')] } }),
};

function override(value: string) {
  return { matcher: { id: 'byName', options: 'Cost' }, properties: [{ id: 'unit', value }] };
}
