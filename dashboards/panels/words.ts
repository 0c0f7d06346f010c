import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { Words } from './view';

/** Words in the place of values. */
export function mapping(words: Words): dashboard.ValueMapping {
  const options = Object.entries(words).map(([value, word], index) => [value, { ...word, index }] as const);
  return { type: dashboard.MappingType.ValueToText, options: Object.fromEntries(options) };
}
