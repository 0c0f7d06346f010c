/** Throws for labels that are not there. What is undefined is not known, and then anything may be. */
export function requireLabels(
  wanted: readonly string[],
  present: readonly string[] | undefined,
  what: string,
): readonly string[] {
  const missing = present === undefined ? [] : wanted.filter((label) => !present.includes(label));
  if (missing.length === 0) return wanted;
  const names = missing.map((label) => `"${label}"`).join(', ');
  const has = present === undefined || present.length === 0 ? 'no labels' : `the labels ${present.join(', ')}`;
  throw new Error(`${what}: there is no label ${names}; there are ${has}`);
}

/** Labels without some of them. */
export function without<L extends string>(
  labels: readonly L[] | undefined,
  dropped: readonly string[],
): readonly L[] | undefined {
  return labels?.filter((label) => !dropped.includes(label));
}

/** Labels and some more, each once. */
export function union(labels: readonly string[] | undefined, more: readonly string[]): readonly string[] | undefined {
  return labels === undefined ? undefined : [...new Set([...labels, ...more])];
}

/** Labels that both have. */
export function common(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  return right === undefined ? undefined : left?.filter((label) => right.includes(label));
}

/** Whether two lists have the same labels, as far as they are known. */
export function isSame(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  if (left === undefined || right === undefined) return true;
  return left.every((label) => right.includes(label)) && right.every((label) => left.includes(label));
}
