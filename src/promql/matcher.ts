import type { LabelMatcher } from './ast';
import { patternFault } from './pattern';

/** How a label is compared: equal to a text, or as said by `not`, `matches`, `notMatches`. */
export type Matcher = string | { readonly operator: '!=' | '=~' | '!~'; readonly value: string };

/** Matchers by label. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a mapped type keeps `{}` assignable
export type Matchers<L extends string = string> = { readonly [label in L]?: Matcher };

/** Different from a text: `{ status: not('200') }`. */
export const not = (value: string): Matcher => ({ operator: '!=', value });
/** Matching a regular expression as a whole: `{ status: matches('5..') }`. */
export const matches = (value: string): Matcher => ({ operator: '=~', value });
/** Not matching a regular expression as a whole. */
export const notMatches = (value: string): Matcher => ({ operator: '!~', value });

/** Matchers as the syntax tree has them, in the order in which they were written. */
export function matcherList(matchers: Matchers): LabelMatcher[] {
  return Object.entries(matchers).flatMap(([label, matcher]): LabelMatcher[] => {
    if (matcher === undefined) return [];
    return [typeof matcher === 'string' ? { label, operator: '=', value: matcher } : { label, ...checked(matcher) }];
  });
}

function checked<M extends Exclude<Matcher, string>>(matcher: M): M {
  const fault = matcher.operator === '!=' ? undefined : patternFault(matcher.value);
  if (fault !== undefined) throw new Error(`the regular expression "${matcher.value}" cannot be read: ${fault}`);
  return matcher;
}

/** Whether a matcher also accepts series that do not have the label. */
export function acceptsAbsent({ operator, value }: LabelMatcher): boolean {
  if (operator === '=') return value === '';
  if (operator === '!=') return value !== '';
  return matchesNothing(value) === (operator === '=~');
}

function matchesNothing(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test('');
  } catch {
    // Go's syntax has things that this engine does not know; few of them match nothing at all.
    return false;
  }
}
