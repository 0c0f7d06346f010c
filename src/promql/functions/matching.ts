import type { Matching as MatchingExpression } from '../ast';
import { matching } from '../ast';
import { isSame, requireLabels, union, without } from '../labels';
import type { Refused, Vector } from '../vector';

/** Which labels two sides find each other by. Without either, both have the same labels. */
type Partners<L extends string = string, R extends string = string> =
  | { readonly on?: readonly (L & R)[]; readonly ignoring?: undefined }
  | { readonly ignoring: readonly (L | R)[]; readonly on?: undefined };

interface NoGroup {
  readonly groupLeft?: undefined;
  readonly groupRight?: undefined;
}

/** Matching by `on` or `ignoring` alone, as sets have it. */
export type SetMatching<L extends string = string, R extends string = string> = Partners<L, R> & NoGroup;

/** And which side has many series for one of the other, whose labels it gets. */
export type Matching<L extends string = string, R extends string = string> = Partners<L, R> &
  (
    | NoGroup
    | { readonly groupLeft: readonly R[]; readonly groupRight?: undefined }
    | { readonly groupRight: readonly L[]; readonly groupLeft?: undefined }
  );

/** Nothing is said: both sides have the same labels. */
export interface SameLabels extends NoGroup {
  readonly on?: undefined;
  readonly ignoring?: undefined;
}

type Named<M, Key extends string> =
  M extends Readonly<Record<Key, readonly (infer Label extends string)[]>> ? Label : never;

/** Whether series of one side have partners on the other. */
export type Fits<L extends string, R extends string, M> = M extends { readonly on: readonly string[] }
  ? unknown
  : [Exclude<L, Named<M, 'ignoring'>>, Exclude<R, Named<M, 'ignoring'>>] extends [
        Exclude<R, Named<M, 'ignoring'>>,
        Exclude<L, Named<M, 'ignoring'>>,
      ]
    ? unknown
    : Refused<'the sides have different labels: say which they are matched `on`, or which are to be `ignoring`'>;

/** The labels of the answer. */
export type Matched<L extends string, R extends string, M> = M extends { readonly groupLeft: readonly string[] }
  ? L | Named<M, 'groupLeft'>
  : M extends { readonly groupRight: readonly string[] }
    ? R | Named<M, 'groupRight'>
    : M extends { readonly on: readonly string[] }
      ? Named<M, 'on'>
      : Exclude<L, Named<M, 'ignoring'>>;

type Labels = Vector['labels'];

/** A matching as the syntax tree has it; throws where no series would find another. */
export function matchingOf(
  operator: string,
  left: Labels,
  right: Labels,
  { on, ignoring = [], groupLeft, groupRight }: Matching,
): { matching?: MatchingExpression } {
  for (const side of [left, right]) if (on !== undefined) requireLabels(on, side, `${operator} on`);
  if (on === undefined && !isSame(without(left, ignoring), without(right, ignoring))) {
    const sides = [left, right].map((labels = []) => `{${labels.join(', ')}}`).join(' and ');
    throw new Error(`${operator}: no series has a partner, because the labels of the sides differ: ${sides}`);
  }
  if (groupLeft !== undefined) requireLabels(groupLeft, right, `${operator} group_left`);
  if (groupRight !== undefined) requireLabels(groupRight, left, `${operator} group_right`);
  const group =
    groupLeft !== undefined
      ? ({ side: 'left', labels: groupLeft } as const)
      : groupRight !== undefined && ({ side: 'right', labels: groupRight } as const);
  const isGrouped = group !== false;
  if (isGrouped && on !== undefined && group.labels.some((label) => on.includes(label))) {
    throw new Error(`${operator}: a label is in \`on\` and in the group: it can be in one`);
  }
  return matching({
    ...(on === undefined ? { mode: 'ignoring', labels: ignoring } : { mode: 'on', labels: on }),
    ...(isGrouped && { group }),
  });
}

/** The labels that series of the answer may have. */
export function matchedLabels(left: Labels, right: Labels, of: Matching): Labels {
  if (of.groupLeft !== undefined) return union(left, of.groupLeft);
  if (of.groupRight !== undefined) return union(right, of.groupRight);
  return of.on ?? without(left, of.ignoring ?? []);
}
