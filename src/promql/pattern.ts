/** What stands at one place of a regular expression, as far as its faults need. */
const TOKENS: readonly (readonly [RegExp, Token])[] = [
  [/\\Q[\s\S]*?(?:\\E|$)/y, 'atom'],
  [/\\(?:x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|[pP]\{\^?\w+\}|[pP]\w)/y, 'atom'],
  [/\\(?:0[0-7]{0,2}|[1-7][0-7]{1,2}|[afnrtvAbBzdDsSwW]|[^0-9A-Za-z])/y, 'atom'],
  [/\[(?:\^|(?!\^))(?:\[:\^?\w+:\]|\\[\s\S]|[^\\])(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]/y, 'atom'],
  [/\(\?[imsU]*(?:-[imsU]+)?\)/y, 'flags'],
  [/\((?:\?P?<\w+>|\?[imsU]*(?:-[imsU]+)?:|(?!\?))/y, 'open'],
  [/\)/y, 'close'],
  [/\|/y, 'or'],
  [/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y, 'repeat'],
  [/[^\\[(]/y, 'atom'],
];

type Token = 'atom' | 'flags' | 'open' | 'close' | 'or' | 'repeat';

/**
 * What Prometheus would not accept in a regular expression; undefined where nothing is known to be wrong. Prometheus
 * reads Go's syntax, which has no look-around and no references back, and which no parser here knows: this finds what
 * people get wrong, and refuses nothing that Prometheus takes.
 */
export function patternFault(pattern: string): string | undefined {
  let depth = 0;
  let before: Token = 'or';
  for (let at = 0; at < pattern.length;) {
    const found = tokenAt(pattern, at);
    if (found === undefined) return unreadable(pattern.slice(at));
    const { token, length } = found;
    if (token === 'open') depth += 1;
    if (token === 'close') depth -= 1;
    if (depth < 0) return 'a ")" closes nothing';
    if (token === 'repeat') {
      const repeat = pattern.slice(at, at + length);
      if (before === 'open' || before === 'or') return `"${repeat}" repeats nothing`;
      if (before === 'repeat') return `"${repeat}" repeats a repetition`;
      if (!isPossible(repeat)) return `"${repeat}" is no number of times`;
    }
    // Flags on their own are no text: what stood before them is what a repetition after them repeats.
    if (token !== 'flags') before = token;
    else if (before === 'repeat') before = 'atom';
    at += length;
  }
  return depth > 0 ? 'a "(" is not closed' : undefined;
}

function tokenAt(pattern: string, at: number): { token: Token; length: number } | undefined {
  for (const [expression, token] of TOKENS) {
    expression.lastIndex = at;
    const length = expression.exec(pattern)?.[0].length;
    if (length !== undefined) return { token, length };
  }
  return undefined;
}

function unreadable(rest: string): string {
  if (rest === '\\') return 'it ends in a "\\"';
  if (rest.startsWith('[')) return 'a "[" is not closed';
  if (/^\(\?<?[=!]/.test(rest)) return 'there is no look-around';
  if (/^\\[1-9]/.test(rest)) return 'there are no references back';
  return `"${rest.slice(0, 2)}" has no meaning`;
}

/** Go repeats at most a thousand times. */
function isPossible(repeat: string): boolean {
  const [least = 0, most = least] = [...repeat.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return least <= most && most <= 1000;
}
