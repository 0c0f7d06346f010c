import type { NamedUnit } from '../src/promql';

/** Units of the catalogue in Grafana's own names. */
export const UNITS: Readonly<Record<NamedUnit, string>> = {
  seconds: 's',
  milliseconds: 'ms',
  bytes: 'bytes',
  ratio: 'percentunit',
  usd: 'currencyUSD',
  tokens: 'short',
  count: 'short',
  timestamp: 'dateTimeAsIso',
  cores: 'short',
  boolean: 'bool_yes_no',
  'bytes per second': 'Bps',
  'count per second': 'cps',
  // Grafana has no unit of its own for it: titles say that it is a second's.
  'tokens per second': 'short',
  'usd per second': 'currencyUSD',
  'bytes per count': 'bytes',
  'seconds per count': 's',
  'milliseconds per count': 'ms',
  'tokens per count': 'short',
  'usd per count': 'currencyUSD',
  'usd per token': 'currencyUSD',
  'seconds per token': 's',
  'tokens per usd': 'short',
  'count per usd': 'short',
};

/** How one number is written, where there is room for all its digits: a count in full, money to the cent. */
export function written(unit: NamedUnit): { readonly unit: string; readonly decimals?: number } {
  if (unit === 'count') return { unit: 'locale', decimals: 0 };
  return unit === 'usd' ? { unit: UNITS.usd, decimals: 2 } : { unit: UNITS[unit] };
}
