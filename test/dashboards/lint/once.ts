/** The same function, which answers what it was asked before from memory: many panels ask the same. */
export function once<K, T>(of: (asked: K) => T): (asked: K) => T {
  const known = new Map<K, { readonly answer: T }>();
  return (asked) => {
    const found = known.get(asked) ?? { answer: of(asked) };
    known.set(asked, found);
    return found.answer;
  };
}
