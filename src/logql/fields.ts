/** Names that a query has; undefined where it may have any. */
export type Names<N extends string> = readonly N[] | undefined;

/** The names that a query has. */
export type NamesOf<Q> = Q extends { readonly fields: Names<infer F> } ? F : never;

/** What the compiler shows where it refuses an argument: the reason. */
export interface Refused<Reason extends string> {
  readonly refused: Reason;
}

/** Refuses a query that lacks some names. */
export type Has<Q, N extends string> = [N] extends [NamesOf<Q>]
  ? unknown
  : Refused<`there is no field ${Exclude<N, NamesOf<Q>>}`>;

/** Lists that the compiler knows nothing about are checked when the query is made. */
export function demand(names: Names<string>, ...asked: readonly string[]): void {
  const missing = asked.filter((name) => names?.includes(name) === false);
  if (missing.length > 0) throw new Error(`there is no ${missing.join(', ')} among ${names?.join(', ') ?? ''}`);
}

export function added<N extends string, A extends string>(names: Names<N>, more: readonly A[]): Names<N | A> {
  return names && [...new Set([...names, ...more])];
}

export function removed<N extends string, R extends string>(
  names: Names<N>,
  fewer: readonly R[],
): Names<Exclude<N, R>> {
  const gone: readonly string[] = fewer;
  return names?.filter((name): name is Exclude<N, R> => !gone.includes(name));
}

export function common<N extends string, M extends string>(names: Names<N>, others: Names<M>): Names<N & M> {
  const lists: readonly Names<string>[] = [names, others];
  const isCommon = (name: string): name is N & M => lists.every((list) => list?.includes(name) !== false);
  return (names ?? others)?.filter(isCommon);
}
