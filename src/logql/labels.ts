import type { Matcher, Stage } from './ast';
import type { TextCondition } from './conditions';
import { type Has, demand, removed } from './fields';
import type { LogQuery } from './query';
import { withStage } from './stage';

/** A field by its name, or by a condition for those values that are meant. */
type Named = string | TextCondition;
type Conditional<N extends Named> = N extends TextCondition<infer F> ? F : never;
type NameOf<N extends Named> = Extract<N, string> | Conditional<N>;

/** What Loki says about a line survives whatever is kept. */
type ErrorField = '__error__' | '__error_details__';
const ERROR_FIELDS: readonly ErrorField[] = ['__error__', '__error_details__'];

/** Forgets fields: `drop('model')`; one that is named by a condition only where that holds. */
export function drop<const N extends readonly [Named, ...Named[]]>(...fields: N) {
  type Dropped = Extract<N[number], string>;
  const isDropped = (field: Named): field is Dropped => typeof field === 'string';
  const dropped = fields.filter(isDropped);
  return <F extends string>(
    query: LogQuery<F> & Has<LogQuery<F>, NameOf<N[number]>>,
  ): LogQuery<Exclude<F, Dropped>> => ({
    ...withStage(query, stage('drop', query, fields)),
    fields: removed(query.fields, dropped),
  });
}

/** Forgets all other fields; one that is named by a condition is kept only where that holds. */
export function keep<const N extends readonly [Named, ...Named[]]>(...fields: N) {
  type Kept = NameOf<N[number]> | ErrorField;
  const names = [...fields.map(nameOf), ...ERROR_FIELDS];
  const isKept = (name: string): name is Kept => names.includes(name);
  return <F extends string>(query: LogQuery<F> & Has<LogQuery<F>, NameOf<N[number]>>): LogQuery<Kept> => ({
    ...withStage(query, stage('keep', query, fields)),
    fields: names.filter(isKept),
  });
}

function stage(type: 'drop' | 'keep', query: LogQuery, fields: readonly Named[]): Stage {
  demand(query.fields, ...fields.map(nameOf));
  const labels = fields.map((field): string | Matcher => {
    if (typeof field === 'string') return field;
    const { label, operator, value } = field;
    return { label, operator, value };
  });
  return { type, labels };
}

const nameOf = (field: Named): string => (typeof field === 'string' ? field : field.label);
