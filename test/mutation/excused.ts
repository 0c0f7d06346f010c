/** A mutant that no scenario can tell from the original, or that is right as well. */
export interface Excuse {
  readonly alert: string;
  /** Its description as the report prints it, or a pattern of several. */
  readonly mutant: string | RegExp;
  /** Why it may live. */
  readonly reason: string;
}

export const EXCUSED: readonly Excuse[] = [];
