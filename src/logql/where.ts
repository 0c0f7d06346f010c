import type { Bytes, Condition, Duration, NumberOperator, TextOperator, Unwrap } from './ast';
import { type Addresses, type Operator, type Value, comparison, fieldsOf } from './conditions';
import { type Has, demand, removed } from './fields';
import type { LogQuery, Unwrapped } from './query';
import { withStage } from './stage';

type Where<K extends string> = <Q extends LogQuery | Unwrapped>(query: Q & Has<Q, K>) => Q;

/**
 * Keeps lines by their fields: `where('duration_ms', '>', 500)`, compared as `is` says. Also after `unwrap`, where
 * `where('__error__', '=', '')` leaves out what is no number; otherwise one such line fails the whole query.
 */
export function where<const K extends string>(field: K, operator: TextOperator, value: string): Where<K>;
export function where<const K extends string>(field: K, operator: '=' | '!=', value: Addresses): Where<K>;
export function where<const K extends string>(
  field: K,
  operator: NumberOperator,
  value: number | Duration | Bytes,
): Where<K>;
export function where<K extends string>(condition: Condition<K>): Where<K>;
export function where(...asked: [Condition] | [field: string, operator: Operator, value: Value]): Where<string> {
  const condition = asked.length === 1 ? asked[0] : comparison(...asked);
  return (query) => {
    demand(query.fields, ...fieldsOf(condition));
    if (query.type === 'lines') return { ...query, ...withStage(query, { type: 'where', condition }) };
    const { unwrap } = query;
    return { ...query, unwrap: { ...unwrap, conditions: [...unwrap.conditions, condition] } };
  };
}

/**
 * Takes a field as a number, for a function over a window.
 *
 * @param conversion how to read it when it is no plain number: `duration` (`1.5s`, to seconds) or `bytes` (`5MB`)
 */
export function unwrap<const K extends string>(field: K, conversion?: Unwrap['conversion']) {
  return <F extends string>(query: LogQuery<F> & Has<LogQuery<F>, K>): Unwrapped<Exclude<F, K>> => {
    demand(query.fields, field);
    return {
      type: 'unwrapped',
      expression: query.expression,
      unwrap: { label: field, ...(conversion && { conversion }), conditions: [] },
      fields: removed(query.fields, [field]),
    };
  };
}
