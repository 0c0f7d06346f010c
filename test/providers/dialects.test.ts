import { claudeCodeDialect } from '../../src/providers/claude-code/dialect';
import { codexDialect } from '../../src/providers/codex/dialect';
import { type Dialect, type Field, type RawRecord, attributesOf, fieldsOf } from '../../src/providers/dialect';
import { geminiCliDialect } from '../../src/providers/gemini-cli/dialect';
import { genAiDialect } from '../../src/providers/gen-ai/dialect';
import { litellmDialect } from '../../src/providers/litellm/dialect';
import { compare } from '../../src/providers/schema';
import { type Sender, recordedText, recordingsOf, requestsIn, truth } from '../harness/recordings';
import { BODY_OF, KINDS, called, seenIn } from './seen';

const DIALECTS: readonly (readonly [Sender, Dialect])[] = [
  ['claude', claudeCodeDialect],
  ['codex', codexDialect],
  ['gemini', geminiCliDialect],
  ['gen-ai', genAiDialect],
  ['litellm', litellmDialect],
];

/** A dialect's entries by name, as `seenIn` says them. */
function entriesOf(dialect: Dialect): Map<string, RawRecord> {
  const records = KINDS.flatMap((kind) =>
    Object.entries<RawRecord>(dialect[kind]).map(([name, record]) => [called(dialect, kind, name), record] as const),
  );
  return new Map([['resource', dialect.resource], ...records]);
}

describe.each(DIALECTS)('what %s sends', (sender, dialect) => {
  const seen = recordingsOf(sender).flatMap((name) => seenIn(dialect, requestsIn(recordedText(name))));
  const places = new Set(seen.map(({ entry, key }) => `${entry}: ${key}`));
  const entries = [...entriesOf(dialect)];

  test.each(recordingsOf(sender))('is in %s as the dialect says', (name) => {
    expect(compare(dialect, requestsIn(recordedText(name)))).toEqual([]);
  });

  test('is all in a recording, unless it is marked as documented only', () => {
    const claimed = entries
      .filter(([, record]) => !documentedOnly(record))
      .flatMap(([entry, { required, optional }]) =>
        ['', ...Object.keys({ ...required, ...optional })].map((key) => `${entry}: ${key}`),
      );
    expect(claimed.filter((place) => !places.has(place))).toEqual([]);
    const { required, optional } = dialect.common;
    const anywhere = new Set(seen.map(({ key }) => key));
    expect(Object.keys({ ...required, ...optional }).filter((key) => !anywhere.has(key))).toEqual([]);
  });

  test('is in no recording if it is marked as documented only', () => {
    const documented = entries.flatMap(([entry, record]) =>
      [...(documentedOnly(record) ? [''] : []), ...Object.keys(record.documented ?? {})].map(
        (key) => `${entry}: ${key}`,
      ),
    );
    expect(documented.filter((place) => places.has(place))).toEqual([]);
  });
});

function documentedOnly({ required, optional, documented }: RawRecord): boolean {
  return documented !== undefined && required === undefined && optional === undefined;
}

test.each(DIALECTS.filter(([sender]) => sender !== 'litellm'))(
  'no field of %s that a secret was found in is plain',
  (sender, dialect) => {
    const { planted = [], found_in_recording: found = {} } = truth(`${sender}/canary`).canaries ?? {};
    const entries = entriesOf(dialect);
    const holding = seenIn(dialect, requestsIn(recordedText(`${sender}/canary`))).filter(({ value }) =>
      planted.some((secret) => JSON.stringify(value ?? '').includes(secret)),
    );
    const kept = holding.filter(({ entry, key }) =>
      ['plain', 'email', undefined].includes(fieldOf(dialect, entries, entry, key)),
    );
    expect(kept.map(({ entry, key }) => `${entry}: ${key}`)).toEqual([]);
    // Every attribute that the truth names was looked at.
    const named = Object.values(found)
      .flatMap((places) => Object.keys(places))
      .flatMap((place) => / attribute (\S+)/.exec(place)?.[1] ?? []);
    expect(new Set(holding.map(({ key }) => key))).toEqual(new Set(named));
  },
);

function fieldOf(
  { common }: Dialect,
  entries: ReadonlyMap<string, RawRecord>,
  entry: string,
  key: string,
): Field | undefined {
  const { body, ...attributes } = entries.get(entry.replace(BODY_OF, '')) ?? {};
  if (!entry.startsWith(BODY_OF)) return { ...attributesOf(common), ...attributesOf(attributes) }[key];
  return typeof body === 'object' ? body[key] : body;
}

test('what is plain somewhere is plain everywhere', () => {
  const fields = DIALECTS.flatMap(([, dialect]) => fieldsOf(dialect));
  const content = new Map(fields.filter(([, field]) => field !== 'plain'));
  expect(fields.filter(([key, field]) => field === 'plain' && content.has(key)).map(([key]) => key)).toEqual([]);
});
