import type { Metric } from '../../../src/catalogue/metric';
import { prometheusLabel } from '../../../src/catalogue/names';
import { type Condition, type LogQuery, allOf, anyOf, is, labelFormat, pipe, where } from '../../../src/logql';
import type { Condition as Asked, Count, LabelSource, Provider } from '../../../src/providers/contract';
import { either } from '../../questions/either';

/**
 * The events by which something is counted, in LogQL: the ledger's own definitions, so that a session shows what the sums
 * are made of. Nothing where no client counts it by events.
 */
export function told(metric: Metric, providers: readonly Provider[]): readonly Count[] {
  return providers.flatMap(({ counts }) => counts.filter((count) => count.metric === metric && 'event' in count.from));
}

/** What can be shown where a client counts it by events. */
export function ifTold<T>(counts: readonly Count[], what: () => readonly T[]): readonly T[] {
  return counts.length === 0 ? [] : what();
}

/** Those of some events that are counted. */
export function counted(events: LogQuery, counts: readonly Count[]): LogQuery {
  return pipe(events, where(any(counts.map((count) => all(conditionsOf(count))))));
}

/** Those of them that ended well, or failed. */
export function ended(events: LogQuery, counts: readonly Count[], outcome: 'ok' | 'error'): LogQuery {
  const ended = counts.flatMap((count) => {
    const conditions = meaning(count.labels['outcome'], outcome);
    return conditions === undefined ? [] : [all([...conditionsOf(count), ...conditions])];
  });
  return pipe(events, where(any(ended)));
}

/** Those of them that failed. */
export const failed = (events: LogQuery, counts: readonly Count[]): LogQuery => ended(events, counts, 'error');

/** Events with a label of the vocabulary, from wherever each client has it. */
export function labelled(label: string, counts: readonly Count[]) {
  const sources = counts.map(({ labels }) => labels[label]);
  const keys = sources.flatMap((source) => (typeof source === 'object' ? source.firstOf : []));
  const fields = [...new Set(keys)].map((key) => `.${prometheusLabel(key)}`);
  return labelFormat({ [label]: { template: `{{ or ${fields.join(' ')} "unknown" }}` } });
}

function conditionsOf({ from, when = {} }: Count): Condition[] {
  const event = 'event' in from ? from.event : '';
  return [
    is('event_name', '=', event),
    ...Object.entries(when).map(([key, asked]) => condition(prometheusLabel(key), asked)),
  ];
}

function condition(field: string, asked: Asked): Condition {
  if (typeof asked === 'string') return is(field, '=', asked);
  if ('present' in asked) return is(field, asked.present ? '!=' : '=', '');
  return 'not' in asked ? is(field, '!~', either(asked.not)) : is(field, '=~', either(asked));
}

/** What must hold besides for an outcome; undefined where none of them has it. */
function meaning(source: LabelSource | undefined, outcome: string): Condition[] | undefined {
  if (source === undefined) return undefined;
  if (typeof source === 'string') return source === outcome ? [] : undefined;
  const values = Object.entries(source.rename ?? {}).flatMap(([value, name]) => (name === outcome ? [value] : []));
  return source.firstOf.map((key) => is(prometheusLabel(key), '=~', either(values)));
}

const all = (conditions: readonly Condition[]): Condition => joined(allOf, conditions);
/** One or more conditions of which one must hold. */
export const any = (conditions: readonly Condition[]): Condition => joined(anyOf, conditions);

function joined(join: typeof allOf, [first, second, ...rest]: readonly Condition[]): Condition {
  if (first === undefined) throw new Error('nothing is asked for');
  return second === undefined ? first : join(first, second, ...rest);
}
