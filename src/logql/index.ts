/**
 * LogQL, the language of Loki, as functions of the same names. A query is for lines or for numbers, and what is known
 * about the fields of the lines is known to the compiler:
 *
 *     const calls = events({ service_name: 'agent' }, ['model', 'duration_ms']);
 *     const took = pipe(calls, where('model', '!=', ''), unwrap('duration_ms'), where('__error__', '=', ''));
 *     print(quantileOverTime(0.95, took, '$__auto', { by: ['model'] }));
 *
 * @module
 */
export * from './aggregation';
export type {
  Bytes,
  Condition,
  Duration,
  LineOperator,
  NumberOperator,
  PanelWindow,
  TextOperator,
  Window,
} from './ast';
export { type Addresses, allOf, anyOf, ip, is } from './conditions';
export * from './formats';
export * from './labels';
export { line } from './line';
export * from './operators';
export { type OwnText, logql } from './own-text';
export * from './parsers';
export { pipe } from './pipe';
export { type Query, print } from './print';
export {
  type Comparison,
  type LogQuery,
  type LokiField,
  type Matchers,
  type MetricQuery,
  type StreamLabel,
  type Unwrapped,
  events,
  logs,
  matches,
  not,
  notMatches,
} from './query';
export * from './range';
export * from './sets';
export { unwrap, where } from './where';
