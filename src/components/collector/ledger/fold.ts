import { type Context, attribute, text } from './ottl';

/** What stands for a value that would make a series of its own for each session, file or person. */
export const FOLDED = 'other';

/**
 * Short words, with a digit at most: what makes a value look unbounded is longer or has other characters. Most values
 * are such, and are known by it in a hundredth of the time.
 */
const SHORT = '^[A-Za-z._-]{0,13}[0-9]?$';

/**
 * Values that look unbounded: long ones, paths, addresses, sentences, what was masked, UUIDs, hexadecimal ids and long
 * numbers. Names of models and tools are shorter, have no spaces, and their numbers are versions.
 */
const UNBOUNDED = ['^.{65,}$', '[/\\\\@*\\s]', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-', '[0-9a-fA-F]{16,}', '[0-9]{6,}'].join(
  '|',
);

/** Keys and tokens begin like this, and nothing else that is a name. */
const SECRET = '^(sk|pk|rk)[-_]|^(gh[pousr]_|github_pat_|glpat-|xox[a-z]-|hf_|AKIA|ASIA|AIza|eyJ)|[A-Z0-9]{20,}|=';

/** The attribute that notes that a label of the record was folded. */
export const foldedMark = (label: string): string => `folded.${label}`;

/** Statements that bound what becomes a label. */
export function folding(context: Context, labels: readonly string[]): string[] {
  return [
    ...(labels.includes('model') ? modelNames(attribute(context, 'model')) : []),
    ...labels.flatMap((label) => {
      const path = attribute(context, label);
      const matches = (pattern: string): string => `IsMatch(${path}, ${text(pattern)})`;
      // Each pattern for itself: in one they make an expression so long that it is matched in the slowest way there is.
      const unbounded = `not ${matches(SHORT)} and (${matches(UNBOUNDED)} or ${matches(SECRET)})`;
      return [
        `set(${attribute(context, foldedMark(label))}, true) where ${path} != nil and ${unbounded}`,
        `set(${path}, ${text(FOLDED)}) where ${attribute(context, foldedMark(label))} == true`,
      ];
    }),
  ];
}

/** One name for a model: without the route to it, its context size, and the day of its snapshot. */
function modelNames(model: string): string[] {
  return [
    `set(${model}, ToLowerCase(${model})) where ${model} != nil`,
    `replace_pattern(${model}, ${text('^.*/')}, "")`,
    `replace_pattern(${model}, ${text('\\[[^\\]]*\\]$')}, "")`,
    `replace_pattern(${model}, ${text('[-@](20[0-9]{6}|20[0-9]{2}-[0-9]{2}-[0-9]{2})$')}, "")`,
  ];
}
