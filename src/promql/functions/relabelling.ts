import { text } from '../ast';
import { requireLabels, union } from '../labels';
import { patternFault } from '../pattern';
import type { QueryUnit } from '../unit';
import type { Vector } from '../vector';
import { call } from './call';

/** Writes a label from what a regular expression finds in another, in the order of PromQL: to, what, from, expression. */
export function labelReplace<L extends string, U extends QueryUnit, To extends string>(
  vector: Vector<L, U>,
  to: To,
  replacement: string,
  from: NoInfer<L>,
  pattern: string,
): Vector<L | To, U>;
export function labelReplace(vector: Vector, to: string, replacement: string, from: string, pattern: string): Vector {
  requireLabels([from], vector.labels, 'labelReplace');
  const fault = patternFault(pattern);
  if (fault !== undefined) throw new Error(`labelReplace: "${pattern}" cannot be read: ${fault}`);
  const strings = [to, replacement, from, pattern].map(text);
  return {
    type: 'vector',
    expression: call('label_replace', vector.expression, ...strings),
    labels: union(vector.labels, [to]),
  };
}

/** Writes a label that joins others by a separator. */
export function labelJoin<L extends string, U extends QueryUnit, To extends string>(
  vector: Vector<L, U>,
  to: To,
  separator: string,
  ...from: readonly NoInfer<L>[]
): Vector<L | To, U>;
export function labelJoin(vector: Vector, to: string, separator: string, ...from: readonly string[]): Vector {
  requireLabels(from, vector.labels, 'labelJoin');
  const strings = [to, separator, ...from].map(text);
  return {
    type: 'vector',
    expression: call('label_join', vector.expression, ...strings),
    labels: union(vector.labels, [to]),
  };
}
