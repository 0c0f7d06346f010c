import { LEDGER_LABELS, llmCost, llmTokens } from '../../src/catalogue/llm';
import { PLAIN_KEYS } from '../../src/components/collector/privacy/known';
import type { Condition, Count } from '../../src/providers';
import { attributesOf, fieldsOf } from '../../src/providers/dialect';
import { everyProviderOption } from '../stacks/every-provider-option';
import { everyProvider } from '../stacks/providers';
import { called, lookedAt, readFrom, sourcesOf } from './counting';

const TOKEN_TYPES = ['input', 'cache_read', 'cache_write', 'output'];
const OUTCOMES = ['ok', 'error'];

const everyWay = [...everyProvider(), ...everyProviderOption()];
const first = (id: string): number => everyWay.findIndex((one) => one.id === id);
/** Each client as it comes, and with other choices if they change what it counts. */
const clients = everyWay
  .filter(({ id, counts }, index) => everyWay.findIndex((one) => one.id === id && same(one.counts, counts)) === index)
  .map((one) => [everyWay[first(one.id)] === one ? one.id : `${one.id}, by another choice,`, one] as const);

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Attributes that some client has content in: they are gone from logs and spans before anything is counted. */
const content = new Set(
  everyWay
    .flatMap(({ dialect }) => fieldsOf(dialect))
    .filter(([, field]) => field !== 'plain' && field !== 'email')
    .map(([key]) => key),
);

/** Attributes that any program may have. */
const isPlain = (key: string): boolean => new RegExp(`^(${PLAIN_KEYS.join('|')})$`).test(key);

describe.each(clients)('what %s is counted by', (_, provider) => {
  const { counts, dialect } = provider;
  const faults = (find: (count: Count) => readonly string[]): string[] =>
    counts.flatMap((count) => find(count).map((fault) => `${called(count)}: ${fault}`));

  test('is something that it sends', () => {
    expect(counts.length).toBeGreaterThan(0);
    expect(faults((count) => (sourcesOf(provider, count).length > 0 ? [] : ['its dialect has no such thing']))).toEqual(
      [],
    );
  });

  test('are attributes that are there', () => {
    const anywhere = attributesOf(dialect.common);
    const missing = (count: Count): string[] => {
      const records = sourcesOf(provider, count).map(attributesOf);
      return lookedAt(count).filter((key) => !isPlain(key) && ![anywhere, ...records].some((record) => key in record));
    };
    expect(faults(missing)).toEqual([]);
    const known = new Set(fieldsOf(dialect).map(([key]) => key));
    const ofAll = [...readFrom(provider.vendor), ...readFrom(provider.agent)];
    expect(ofAll.filter((key) => !known.has(key))).toEqual([]);
  });

  // Metrics are counted before they are cleaned, logs and spans after it.
  test('is no content, which is gone by then', () => {
    const gone = (count: Count) => ('metric' in count.from ? [] : lookedAt(count).filter((key) => content.has(key)));
    expect(faults(gone)).toEqual([]);
  });

  test('gives each label of its metric, and no other', () => {
    const wrong = ({ metric, labels }: Count): string[] => {
      const given = Object.keys(labels);
      const asked = metric.labels.filter((label) => ![...LEDGER_LABELS, 'agent'].includes(label));
      return [
        ...given.filter((label) => !metric.labels.includes(label)).map((label) => `${label} is no label of it`),
        ...asked.filter((label) => !given.includes(label)).map((label) => `nobody says its ${label}`),
      ];
    };
    expect(faults(wrong)).toEqual([]);
  });

  test('is in the words of the vocabulary', () => {
    const words = (label: string, allowed: readonly string[]) => (count: Count) => {
      const source = count.labels[label];
      const said = typeof source === 'string' ? [source] : Object.values(source?.rename ?? {});
      return said.filter((word) => !allowed.includes(word));
    };
    expect(faults((count) => (count.metric === llmTokens ? words('type', TOKEN_TYPES)(count) : []))).toEqual([]);
    expect(faults(words('outcome', OUTCOMES))).toEqual([]);
    expect(faults(words('source', ['reported']))).toEqual([]);
  });

  // One would write over what the other reads.
  test('reads a label from the same place for all that is counted of one record', () => {
    const pairs = counts.flatMap((a, index) => counts.slice(index + 1).map((b) => [a, b] as const));
    const clashes = pairs
      .filter(([a, b]) => same(a.from, b.from) && !excludes(a, b))
      .flatMap(([a, b]) =>
        Object.keys(a.labels)
          .filter((label) => label in b.labels && !same(written(a, label), written(b, label)))
          .map((label) => `${label}: ${called(a)} and ${called(b)}`),
      );
    expect(clashes).toEqual([]);
  });

  test('is each kind of tokens with its cost: what it says, or what the gateway finds in a list of prices', () => {
    const tokens = counts.filter(({ metric }) => metric === llmTokens);
    const says = counts.some(({ metric }) => metric === llmCost);
    const priced = tokens.filter((count) => count.priced === true);
    expect(says || priced.length === tokens.length).toBe(true);
    expect(priced.length > 0).toBe((provider.prices ?? []).length > 0);
    expect(counts.filter((count) => count.priced === true && count.metric !== llmTokens)).toEqual([]);
  });
});

/** A label as it is on the record when it is counted: texts that are fixed are put on later. */
function written({ labels }: Count, label: string): unknown {
  const source = labels[label];
  return typeof source === 'string' ? 'fixed' : source;
}

/** Whether no record can satisfy the conditions of both. */
function excludes({ when: a = {} }: Count, { when: b = {} }: Count): boolean {
  return Object.entries(a).some(([key, wanted]) => key in b && apart(wanted, b[key]));
}

function apart(a: Condition, b: Condition | undefined): boolean {
  if (b === undefined) return false;
  if (isTexts(a)) return isTexts(b) ? !texts(a).some((one) => texts(b).includes(one)) : denies(b, texts(a));
  return isTexts(b) ? denies(a, texts(b)) : 'present' in a && 'present' in b && a.present !== b.present;
}

const isTexts = (condition: Condition): condition is string | readonly string[] =>
  typeof condition === 'string' || Array.isArray(condition);
const texts = (condition: string | readonly string[]): readonly string[] => [condition].flat();
const denies = (condition: Condition, words: readonly string[]): boolean =>
  typeof condition === 'object' && 'not' in condition && words.every((word) => condition.not.includes(word));
