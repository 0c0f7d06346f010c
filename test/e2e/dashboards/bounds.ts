import type { FieldSettings } from '../../dashboards/model';

/** What values of a unit of Grafana's can be, where people and programs do what they do. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  percentunit: [0, 1],
  s: [0, 1e5],
  ms: [0, 1e8],
  bytes: [0, 1e12],
  Bps: [0, 1e10],
  currencyUSD: [0, 1e6],
  dateTimeAsIso: [1.6e12, 4e12],
  bool_yes_no: [0, 1],
};
/** Of what is counted. */
const COUNTED: readonly [number, number] = [0, 1e12];

/** Sums of fractions are not exact. */
const SLACK = 1e-9;

/** The least and the most that a value may be: what the panel says, else what its unit does. */
export function boundsOf({ unit = '', min, max }: FieldSettings): readonly [least: number, most: number] {
  const [least, most] = BOUNDS[unit] ?? COUNTED;
  return [(min ?? least) - SLACK, (max ?? most) + SLACK];
}
