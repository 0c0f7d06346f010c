/** What a session used: tokens in the types of its own metric, and dollars. */
export interface Use {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheCreation: number;
  readonly usd: number;
}

/** As in a session that has just begun. */
export const NOTHING: Use = { input: 0, output: 0, cacheRead: 0, cacheCreation: 0, usd: 0 };

/** What several sessions used together. */
export function sum(uses: readonly Partial<Use>[]): Use {
  return uses.reduce(add, NOTHING);
}

/** Both together. */
export function add(a: Use, b: Partial<Use>): Use {
  const { input = 0, output = 0, cacheRead = 0, cacheCreation = 0, usd = 0 } = b;
  return {
    input: a.input + input,
    output: a.output + output,
    cacheRead: a.cacheRead + cacheRead,
    cacheCreation: a.cacheCreation + cacheCreation,
    usd: a.usd + usd,
  };
}

/** What is left of one without the other. */
export function subtract(a: Use, b: Use): Use {
  return add(a, {
    input: -b.input,
    output: -b.output,
    cacheRead: -b.cacheRead,
    cacheCreation: -b.cacheCreation,
    usd: -b.usd,
  });
}
