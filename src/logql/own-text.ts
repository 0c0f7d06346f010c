/** A whole query in the user's own words. */
export interface OwnText {
  readonly type: 'text';
  readonly text: string;
}

/**
 * A query that is written by hand, for what the functions cannot say. It is used as it stands and is whole: it can be
 * shown, but not be put into another query.
 *
 * It is only looked at for slips of the pen: brackets and quotes that do not close, and a missing stream selector.
 * Whether Loki understands it, and whether its labels exist, nobody has checked.
 */
export function logql(text: string): OwnText {
  const bare = withoutStrings(text);
  refuseUnbalanced(bare, text);
  if (!/(?<!\$)\{[^}]*\S[^}]*\}/.test(bare)) throw new Error(`${text} selects no streams: {service_name="shop"}`);
  return { type: 'text', text };
}

/** Without comments, and with each string as a placeholder. */
function withoutStrings(text: string): string {
  const bare = text.replaceAll(/"(?:[^"\\\n]|\\.)*"|`[^`]*`|#.*/g, (found) => (found.startsWith('#') ? '' : '_'));
  if (/["`]/.test(bare)) throw new Error(`${text} has a quote that does not end`);
  return bare;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function refuseUnbalanced(bare: string, text: string): void {
  const awaited: string[] = [];
  for (const character of bare) {
    const closing = CLOSING[character];
    if (closing !== undefined) awaited.push(closing);
    else if (')]}'.includes(character) && awaited.pop() !== character) {
      throw new Error(`${text} closes a \`${character}\` that is not open`);
    }
  }
  if (awaited.length > 0) throw new Error(`${text} lacks a closing \`${awaited.at(-1) ?? ''}\``);
}
