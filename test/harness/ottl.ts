import { type OttlRecord, type Term, called, constant, path, unquoted } from './ottl-terms';

export type { OttlRecord } from './ottl-terms';

type Operator = (a: unknown, b: unknown) => unknown;

/** Operators from the loosest to the tightest. */
const OPERATORS: readonly Readonly<Record<string, Operator>>[] = [
  { or: (a, b) => a === true || b === true },
  { and: (a, b) => a === true && b === true },
  { '==': (a, b) => a === b, '!=': (a, b) => a !== b, '>=': (a, b) => Number(a) >= Number(b) },
  { '-': (a, b) => Number(a) - Number(b) },
  { '*': (a, b) => Number(a) * Number(b), '/': (a, b) => Number(a) / Number(b) },
];

const TOKEN = /"(?:[^"\\]|\\.)*"|[A-Za-z_][\w.]*(?:\["[^"]*"\])?|[0-9.]+|[=!>]=|\S/g;

/**
 * A model of OTTL, as far as the ledger writes it: enough to ask what a statement does to a record. That the collector
 * takes it in the same way is proved with the real one, in test/e2e/ledger.
 */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  /** Something with a value, up to the end or to a word that ends it. */
  expression(tightness = 0): Term {
    const operators = OPERATORS[tightness];
    if (operators === undefined) return this.single();
    let left = this.expression(tightness + 1);
    for (let apply = operators[this.next]; apply !== undefined; apply = operators[this.next]) {
      const [operator, before] = [apply, left];
      this.at += 1;
      const right = this.expression(tightness + 1);
      left = { of: (record) => operator(before.of(record), right.of(record)) };
    }
    return left;
  }

  /** Whether a word comes next, which is then passed. */
  passes(word: string): boolean {
    if (this.next !== word) return false;
    this.at += 1;
    return true;
  }

  get next(): string {
    return this.tokens[this.at] ?? '';
  }

  private single(): Term {
    if (this.passes('not')) {
      // It belongs to what comes next alone: `not a == b` is written with brackets.
      const denied = this.single();
      return { of: (record) => denied.of(record) !== true };
    }
    if (this.passes('(')) return this.list(')')[0] ?? constant(undefined);
    if (this.passes('[')) {
      const items = this.list(']');
      return { of: (record) => items.map((item) => item.of(record)) };
    }
    const token = this.next;
    this.at += 1;
    if (token === '-') {
      const value = this.single();
      return { of: (record) => -Number(value.of(record)) };
    }
    if (token.startsWith('"')) return constant(unquoted(token));
    if (/^[0-9]/.test(token)) return constant(Number(token));
    if (token in WORDS) return constant(WORDS[token]);
    if (!/^[A-Za-z]/.test(token)) throw new Error(`this model of OTTL does not know ${token}`);
    return this.passes('(') ? called(token, this.list(')')) : path(token);
  }

  private list(end: string): Term[] {
    const items: Term[] = [];
    while (!this.passes(end)) {
      items.push(this.expression());
      this.passes(',');
    }
    return items;
  }
}

const WORDS: Readonly<Record<string, unknown>> = { nil: undefined, true: true, false: false };

function whole(reader: Reader): Term {
  const term = reader.expression();
  if (reader.next !== '') throw new Error(`this model of OTTL does not know ${reader.next}`);
  return term;
}

/** The value of an expression, or whether a condition holds. */
export function valueOf(text: string): (record: OttlRecord) => unknown {
  return whole(new Reader(text)).of;
}

/** Does what a statement says to a record, if its condition holds. */
export function runs(text: string): (record: OttlRecord) => void {
  const reader = new Reader(text);
  const action = reader.expression();
  const where = reader.passes('where') ? whole(reader) : constant(true);
  if (reader.next !== '') throw new Error(`this model of OTTL does not know ${reader.next}`);
  return (record) => {
    if (where.of(record) === true) action.of(record);
  };
}
