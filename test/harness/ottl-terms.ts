/** A record by the paths that OTTL knows: `metric.name` and the like; `datapoint.attributes` is an object. */
export type OttlRecord = Record<string, unknown>;

/** A part of a statement. */
export interface Term {
  readonly of: (record: OttlRecord) => unknown;
  /** Where a value stands that can be changed. */
  readonly place?: (record: OttlRecord) => readonly [holder: Record<string, unknown>, key: string];
}

export function constant(value: unknown): Term {
  return { of: () => value };
}

/** A path; words in capitals stand for themselves. */
export function path(token: string): Term {
  if (/^[A-Z_]+$/.test(token)) return constant(token);
  const [, name = token, key] = /^(.+)\["(.*)"\]$/.exec(token) ?? [];
  const place: Term['place'] = (record) => (key === undefined ? [record, name] : [attributes(record, name), key]);
  return {
    place,
    of: (record) => {
      const [holder, field] = place(record);
      return holder[field];
    },
  };
}

function attributes(record: OttlRecord, name: string): Record<string, unknown> {
  const held = record[name];
  if (typeof held !== 'object' || held === null) throw new Error(`the record has no ${name}`);
  return held as Record<string, unknown>;
}

/** A text out of its quotes. */
export function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

type Arguments = readonly (Term | undefined)[];
type Call = (record: OttlRecord, ...args: Arguments) => unknown;

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** Functions that give a value; of nothing most give nothing. */
const VALUES: Readonly<Record<string, Call>> = {
  String: (record, value) => asText(value?.of(record)),
  Double: (record, value) => {
    const given = value?.of(record);
    return given === undefined || given === '' || Number.isNaN(Number(given)) ? undefined : Number(given);
  },
  ToLowerCase: (record, value) => asText(value?.of(record))?.toLowerCase(),
  Time: (record, value) => Date.parse(asText(value?.of(record)) ?? ''),
  Now: (record) => record['now'],
  IsMatch: (record, value, pattern) => {
    const text = asText(value?.of(record));
    return text !== undefined && matches(asText(pattern?.of(record)) ?? '', text);
  },
};

/** Functions that change the record. */
const EDITORS: Readonly<Record<string, Call>> = {
  // Nothing is not written anywhere: what stood there stays.
  set: (record, target, value) => {
    const given = value?.of(record);
    if (given !== undefined) write(record, target, given);
  },
  delete_key: (record, target, key) => {
    const held = { ...(target?.of(record) as object) } as Record<string, unknown>;
    write(
      record,
      target,
      without(held, (name) => name === key?.of(record)),
    );
  },
  keep_keys: (record, target, keys) => {
    const kept = keys?.of(record) as readonly string[];
    write(
      record,
      target,
      without(target?.of(record) as object, (name) => !kept.includes(name)),
    );
  },
  replace_pattern: (record, target, pattern, replacement) => {
    const text = target?.of(record);
    if (typeof text !== 'string') return;
    const found = new RegExp(asText(pattern?.of(record)) ?? '', 'g');
    write(record, target, text.replaceAll(found, asText(replacement?.of(record)) ?? ''));
  },
};

export function called(name: string, args: Arguments): Term {
  const call = VALUES[name] ?? EDITORS[name];
  if (call === undefined) throw new Error(`this model of OTTL does not know ${name}`);
  return { of: (record) => call(record, ...args) };
}

function write(record: OttlRecord, target: Term | undefined, value: unknown): void {
  if (target?.place === undefined) throw new Error('only a path can be changed');
  const [holder, key] = target.place(record);
  holder[key] = value;
}

function without(held: object, goes: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(held).filter(([key]) => !goes(key)));
}

/** Go's flags, which JavaScript does not have within a pattern, are about all of it or about one branch. */
function matches(pattern: string, text: string): boolean {
  const [, ofAll = '', whole = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? [];
  return branches(whole).some((branch) => {
    const [, own = '', plain = branch] = /^\(\?:\(\?([ims]+)\)(.*)\)$/s.exec(branch) ?? [];
    return new RegExp(plain, [...new Set(ofAll + own)].join('')).test(text);
  });
}

/** The alternatives of a pattern that are in no brackets. */
function branches(pattern: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let last = '';
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) {
      found.push(last);
      last = '';
    } else last += part;
  }
  return [...found, last];
}
