import { CLEANING, type KeptClass, privacy } from '../../src/components/collector/privacy/privacy';
import { PLAIN_KEYS } from '../../src/components/collector/privacy/known';
import type { Provider } from '../../src/providers';
import { type Dialect, type Field, attributesOf, fieldsOf } from '../../src/providers/dialect';
import { everyProvider } from '../stacks/providers';

interface Group {
  readonly context: string;
  readonly statements: readonly string[];
}

type Kind = 'metric' | 'log' | 'trace';
type Keys = Partial<Record<`${Kind}_statements`, readonly Group[]>>;

const NOTHING: Dialect = {
  versions: [],
  scopes: { metrics: [], logs: [], spans: [] },
  resource: {},
  common: {},
  metrics: {},
  events: {},
  spans: {},
  spanEvents: {},
};

function provider(dialect: Partial<Dialect>): Provider {
  const [one] = everyProvider();
  if (one === undefined) throw new Error('there are no providers');
  return { ...one, dialect: { ...NOTHING, ...dialect } };
}

function statements(kind: Kind, context: string, keep: readonly KeptClass[], providers = everyProvider()): string[] {
  const keys = privacy({ keep }, providers)['transform/keys'] as Keys;
  const groups = keys[`${kind}_statements`] ?? [];
  return groups.filter((group) => group.context === context).flatMap((group) => group.statements);
}

/** Keys that a list of the configuration lets stay. */
function allowed(path: string, all: readonly string[]): string[] {
  const statement = all.find((each) => each.startsWith(`keep_keys(${path}, `)) ?? '';
  return [...statement.matchAll(/"([^"]+)"/g)].map(([, key = '']) => key);
}

const spanKeys = (keep: readonly KeptClass[], providers?: readonly Provider[]): string[] =>
  allowed('span.attributes', statements('trace', 'span', keep, providers));

const CLASSES: readonly Exclude<Field, 'plain' | 'email'>[] = [
  ...(['prompts', 'responses', 'instructions', 'toolInputs', 'toolOutputs'] as const),
  ...(['commandLines', 'filePaths', 'errorMessages', 'accounts', 'hosts'] as const),
];

const fields = everyProvider().flatMap(({ dialect }) => fieldsOf(dialect));
const keysOf = (wanted: (field: Field) => boolean): string[] =>
  fields.filter(([, field]) => wanted(field)).map(([key]) => key);
const content = new Set(keysOf((field) => field !== 'plain' && field !== 'email'));

test('there are clients, with plain attributes and with content of every class', () => {
  expect(CLASSES.filter((name) => !fields.some(([, field]) => field === name))).toEqual([]);
  expect(fields.length).toBeGreaterThan(500);
});

test.each([
  ['metric', 'resource', 'resource.attributes'],
  ['metric', 'datapoint', 'datapoint.attributes'],
  ['log', 'resource', 'resource.attributes'],
  ['log', 'log', 'log.attributes'],
  ['log', 'log', 'log.body'],
  ['trace', 'resource', 'resource.attributes'],
  ['trace', 'span', 'span.attributes'],
  ['trace', 'spanevent', 'spanevent.attributes'],
] as const)('in %ss, of the %s stay the keys of a list in %s, and no key of content', (kind, context, path) => {
  const keys = allowed(path, statements(kind, context, []));
  expect(keys).toEqual(expect.arrayContaining(['service.name', 'gen_ai.request.model', 'session.id']));
  expect(keys.filter((key) => content.has(key))).toEqual([]);
});

test.each(CLASSES)('of %s no key is in the list unless they are kept', (name) => {
  const plain = new Set(keysOf((field) => field === 'plain'));
  const keys = keysOf((field) => field === name).filter((key) => !plain.has(key));
  const [usual, kept] = [spanKeys([]), spanKeys([name])];
  expect(keys.filter((key) => usual.includes(key))).toEqual([]);
  expect(keys.filter((key) => !kept.includes(key))).toEqual([]);
  const others = spanKeys(CLASSES.filter((each) => each !== name));
  const own = keys.filter((key) => !fields.some(([each, field]) => each === key && field !== name));
  expect(own.filter((key) => others.includes(key))).toEqual([]);
});

test('what is content for one client is plain for none, also if every program may have it', () => {
  const a = provider({ resource: { optional: { note: 'plain', 'k8s.pod.name': 'plain' } } });
  const b = provider({ events: { e: { optional: { note: 'toolOutputs', 'k8s.pod.name': 'hosts' } } } });
  expect(spanKeys([], [a])).toContain('note');
  expect(spanKeys([], [a, b])).not.toContain('note');
  expect(spanKeys([], [a, b])).not.toContain('k8s.pod.name');
  expect(spanKeys(['prompts'], [a, b])).not.toContain('note');
  expect(spanKeys(['toolOutputs'], [a, b])).toContain('note');
});

test('a key with content of two classes stays on the records where it holds what is kept', () => {
  const two = provider({
    spans: { ask: { optional: { messages: 'prompts' } }, 'use *': { optional: { messages: 'toolInputs' } } },
    spanEvents: { step: { optional: { messages: 'toolInputs' } } },
  });
  const removal = (keep: readonly KeptClass[], kind: Kind, context: string): string[] =>
    statements(kind, context, keep, [two]).filter((each) => each.startsWith('delete_key('));
  expect(spanKeys([], [two])).not.toContain('messages');
  expect(removal(['prompts'], 'trace', 'span')).toEqual([
    'delete_key(span.attributes, "messages") where not IsMatch(span.name, "^(ask)$")',
  ]);
  expect(removal(['toolInputs'], 'trace', 'span')).toEqual([
    'delete_key(span.attributes, "messages") where not IsMatch(span.name, "^(use .*)$")',
  ]);
  expect(removal(['prompts'], 'trace', 'spanevent')).toEqual(['delete_key(spanevent.attributes, "messages")']);
  expect(removal(['prompts'], 'log', 'log')).toEqual([
    'delete_key(log.attributes, "messages")',
    'delete_key(log.body, "messages") where IsMap(log.body)',
  ]);
  expect(removal(['prompts', 'toolInputs'], 'trace', 'span')).toEqual([]);
});

test('every statement stands in the group of what it is about', () => {
  for (const [id, processor] of Object.entries(privacy({ keep: CLASSES }, everyProvider()))) {
    if (!id.startsWith('transform/')) continue;
    for (const { context, statements: all } of Object.values(processor as Keys)
      .filter(Array.isArray)
      .flat() as Group[]) {
      // A statement about something else would run once for each of these, or for none.
      for (const each of all) expect(each).toMatch(new RegExp(`^[a-z_]+\\(${context}\\.`));
    }
  }
});

test('addresses are hashed before keys are looked at, wherever a client may put them', () => {
  const hash = 'set(PATH, SHA256(ToLowerCase(PATH))) where IsString(PATH)';
  for (const [kind, context] of [
    ['metric', 'resource'],
    ['metric', 'datapoint'],
    ['log', 'log'],
    ['trace', 'span'],
  ] as const) {
    const path = `${context}.attributes["user.email"]`;
    expect(statements(kind, context, [])[0]).toBe(hash.replaceAll('PATH', path));
  }
});

test('every kind of telemetry passes all that concerns it, credentials last', () => {
  const processors = Object.keys(privacy({}, everyProvider()));
  for (const { door, store } of Object.values(CLEANING)) {
    const passed: readonly string[] = [...door, ...store];
    expect(passed.filter((id) => !processors.includes(id))).toEqual([]);
    expect(passed.at(-1)).toBe('redaction/credentials');
  }
  expect(new Set(Object.values(CLEANING).flatMap(({ door, store }) => [...door, ...store]))).toEqual(
    new Set(processors),
  );
});

test('without clients there are still the attributes that any program may have', () => {
  expect(spanKeys([], [])).toEqual([...PLAIN_KEYS].sort());
  expect(PLAIN_KEYS.filter((key, index) => PLAIN_KEYS.indexOf(key) !== index)).toEqual([]);
});

test('a resource that a dialect knows to be content of the machine is not among those of any program', () => {
  const hosts = everyProvider().flatMap(({ dialect }) =>
    Object.entries(attributesOf(dialect.resource)).filter(([, field]) => field !== 'plain' && field !== 'email'),
  );
  expect(hosts.map(([key]) => key).filter((key) => PLAIN_KEYS.includes(key))).toEqual([]);
});
