/**
 * Content that is removed before anything is stored, unless the gateway is told to keep its class. A field of no class
 * is `plain`: names, counts, durations, outcomes, and ids that mean nothing outside the telemetry.
 */
export type ContentClass =
  /** What models are asked: the conversation until then, so answers and results of tools as well. */
  | 'prompts'
  /** What models answer, with the calls of tools that they ask for. */
  | 'responses'
  /** System prompts and definitions of tools. */
  | 'instructions'
  | 'toolInputs'
  | 'toolOutputs'
  | 'commandLines'
  /** Paths and names of files and folders, and parts of them. */
  | 'filePaths'
  /** Free text about what went wrong; it may quote any of the above. */
  | 'errorMessages'
  /** Ids of people, accounts, organizations and installations; e-mail addresses are hashed and kept. */
  | 'accounts'
  /** Names and addresses of machines, and names of the people logged in to them. */
  | 'hosts';

/** E-mail addresses are stored as a hash, so that one person's lines can be found and deleted. */
export type Field = 'plain' | 'email' | ContentClass;

/**
 * Attributes by their key, with what they hold. What is plain somewhere is plain everywhere, in all dialects; a word that
 * others use for content is never plain, however harmless it is in one place.
 */
export type Fields = Readonly<Record<string, Field>>;

/** Attributes by how sure it is that they are there. */
export interface Attributes {
  /** Every one has them. @default none */
  readonly required?: Fields;
  /** Some have them. @default none */
  readonly optional?: Fields;
  /** The producer's documentation names them, and no recording has them. @default none */
  readonly documented?: Fields;
  /** Keys of which every one has at least one: an old name and its new one. @default none */
  readonly anyOf?: readonly string[];
}

/** A metric as a producer sends it. Its attributes come on top of those that all records of the dialect may have. */
export interface RawMetric extends Attributes {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** UCUM, as sent. */
  readonly unit: string;
}

/** An event, a span, or an event on a span, as a producer sends it. */
export interface RawRecord extends Attributes {
  /** What an event's body is: a text of one class, or a structure whose keys have each their own. @default it has none */
  readonly body?: Field | Fields;
}

/**
 * What one producer sends: the contract that recordings are checked against, and the allow-list of what is stored. Names
 * that end in `*` stand for all that begin so. A record of which nothing but `documented` is said is in no recording.
 */
export interface Dialect {
  /** Versions of the producer that were seen to speak it. */
  readonly versions: readonly string[];
  /** Where the producer tells its version: in a scope, or in that attribute of the resource. @default it does not */
  readonly versionIn?: 'scope' | 'service.version';
  /** Names of the instrumentation scopes that it sends under. */
  readonly scopes: {
    readonly metrics: readonly string[];
    readonly logs: readonly string[];
    readonly spans: readonly string[];
  };
  readonly resource: Attributes;
  /** Attributes that may be on any point, record or span. */
  readonly common: Attributes;
  readonly metrics: Readonly<Record<string, RawMetric>>;
  /** Events by the value of `event.name`, or by the record's own `eventName` where there is no such attribute. */
  readonly events: Readonly<Record<string, RawRecord>>;
  readonly spans: Readonly<Record<string, RawRecord>>;
  /** Events on spans. */
  readonly spanEvents: Readonly<Record<string, RawRecord>>;
}

/** Attributes that say nothing about people or content. */
export function plain(...keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, 'plain']));
}

/** All attributes that something may have. */
export function attributesOf({ required, optional, documented }: Attributes): Fields {
  return { ...documented, ...optional, ...required };
}

/** All keys of a dialect with what they hold: attributes of every signal and of resources, and keys of structured bodies. */
export function fieldsOf(dialect: Dialect): readonly (readonly [key: string, field: Field])[] {
  const { resource, common, metrics, events, spans, spanEvents } = dialect;
  const records: readonly RawRecord[] = [
    ...Object.values(metrics),
    ...Object.values(events),
    ...Object.values(spans),
    ...Object.values(spanEvents),
  ];
  const bodies = records.flatMap(({ body }) => (typeof body === 'object' ? [body] : []));
  return [...[resource, common, ...records].map(attributesOf), ...bodies].flatMap((fields) => Object.entries(fields));
}

/** The entry of a name: its own, else that of the longest pattern which it begins with. */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  if (Object.hasOwn(entries, name)) return entries[name];
  const patterns = Object.keys(entries).filter((key) => key.endsWith('*') && name.startsWith(key.slice(0, -1)));
  const [longest] = patterns.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? undefined : entries[longest];
}
