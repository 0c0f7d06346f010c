const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** The text that a literal stands for, by the rules of Go; undefined for one that is broken. */
export function unquote(literal: string): string | undefined {
  const raw = /^`([^`]*)`$/.exec(literal)?.[1];
  if (raw !== undefined) return raw;
  const body = (/^"((?:[^"\\\n]|\\.)*)"$/.exec(literal) ?? /^'((?:[^'\\\n]|\\.)*)'$/.exec(literal))?.[1];
  const escapes = /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/g;
  const read = (escape: string): string | undefined => character(escape, literal.charAt(0));
  if (body === undefined || [...body.matchAll(escapes)].some(([, escape = '']) => read(escape) === undefined)) return;
  return body.replaceAll(escapes, (_, escape: string) => read(escape) ?? '');
}

function character(escape: string, quote: string): string | undefined {
  if (escape.length === 1) return escape === quote ? quote : ESCAPES[escape];
  const isOctal = /^[0-7]/.test(escape);
  const code = isOctal ? Number.parseInt(escape, 8) : Number.parseInt(escape.slice(1), 16);
  // `\x` and octal digits write bytes, which are characters up to 0x7f only.
  const limit = isOctal || escape.startsWith('x') ? 0x7f : 0x10_ffff;
  return code <= limit ? String.fromCodePoint(code) : undefined;
}

const SECONDS = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1, ms: 0.001 } as const;

/** The value of a number, which may be written as a length of time in seconds. */
export function numberOf(literal: string): number {
  const digits = literal.replaceAll('_', '');
  if (/^inf$/i.test(digits)) return Infinity;
  if (/^nan$/i.test(digits)) return NaN;
  // Go reads whole numbers with a zero in front as octal ones.
  if (/^0[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  const parts = [...digits.matchAll(/(\d+)(ms|[ywdhms])/g)];
  if (parts.length === 0 || digits.startsWith('0x')) return Number(digits);
  const milliseconds = parts.map(([, length, unit]) => Number(length) * SECONDS[unit as keyof typeof SECONDS] * 1000);
  return milliseconds.reduce((sum, part) => sum + part, 0) / 1000;
}
