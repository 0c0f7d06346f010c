import type { Bytes, Condition, Duration, NumberOperator, TextOperator } from './ast';

/** Addresses: one, a range (`10.0.0.1-10.0.0.9`) or a network (`10.0.0.0/8`). Only Loki can tell whether it is one. */
export interface Addresses {
  readonly type: 'ip';
  readonly value: string;
}

/** Compares with addresses instead of text, in a field or anywhere in a line. */
export const ip = (value: string): Addresses => ({ type: 'ip', value });

/** A condition that is a comparison of one label with a text, as `drop` and `keep` accept it. */
export type TextCondition<F extends string = string> = Extract<Condition<F>, { readonly type: 'text' }>;

/**
 * One comparison of a field. With `=`, `!=`, `=~` and `!~` it is one of text or of addresses; with a number, a duration
 * (`500ms`) or a size (`5MB`) the field is read as such, and lines where it is none of the kind get an `__error__`.
 */
export function is<const F extends string>(field: F, operator: TextOperator, value: string): TextCondition<F>;
export function is<const F extends string>(field: F, operator: '=' | '!=', value: Addresses): Condition<F>;
export function is<const F extends string>(
  field: F,
  operator: NumberOperator,
  value: number | Duration | Bytes,
): Condition<F>;
export function is(field: string, operator: Operator, value: Value): Condition {
  return comparison(field, operator, value);
}

export type Operator = TextOperator | NumberOperator;
export type Value = string | number | Addresses;

/** Which kind of comparison is meant. */
export function comparison(label: string, operator: Operator, value: Value): Condition {
  if (typeof value === 'object') {
    if (operator === '=' || operator === '!=') return { type: 'ip', label, operator, value: value.value };
  } else if (typeof value === 'number') {
    if (isNumberOperator(operator)) return { type: 'number', label, operator, value };
  } else if (isTextOperator(operator)) {
    return { type: 'text', label, operator, value };
  } else if (isBytes(value)) {
    return { type: 'bytes', label, operator, value };
  } else if (isDuration(value)) {
    return { type: 'duration', label, operator, value };
  }
  throw new Error(`${label} cannot be compared by \`${operator}\` with ${JSON.stringify(value)}`);
}

type Several<F extends string> = readonly [Condition<F>, Condition<F>, ...Condition<F>[]];

/** Two or more conditions of which one must hold. */
export const anyOf = <F extends string>(...conditions: Several<F>): Condition<F> => ({ type: 'or', conditions });
/** Two or more conditions that must all hold, within `anyOf`; outside, write one `where` after the other. */
export const allOf = <F extends string>(...conditions: Several<F>): Condition<F> => ({ type: 'and', conditions });

/** The fields that a condition looks at. */
export function fieldsOf<F extends string>(condition: Condition<F>): readonly F[] {
  return 'conditions' in condition ? condition.conditions.flatMap((part) => fieldsOf(part)) : [condition.label];
}

const isTextOperator = (operator: Operator): operator is TextOperator => ['=', '!=', '=~', '!~'].includes(operator);
const isNumberOperator = (operator: Operator): operator is NumberOperator =>
  ['==', '!=', '>', '>=', '<', '<='].includes(operator);
const isBytes = (text: string): text is Bytes => /^\d+([kKMGT]|[KMGT]i)?B$/.test(text);
const isDuration = (text: string): text is Duration => /^\d+(ns|us|ms|s|m|h)$/.test(text);
