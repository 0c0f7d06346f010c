/**
 * Content that is removed before anything is stored, unless the gateway is told to keep its class. A field of no class
 * is `plain`: names, counts, durations, outcomes, and ids that mean nothing outside the telemetry.
 */
export type ContentClass =
  | 'prompts'
  | 'responses'
  /** System prompts and definitions of tools. */
  | 'instructions'
  | 'toolInputs'
  | 'toolOutputs'
  | 'commandLines'
  /** Paths and names of files and folders. */
  | 'filePaths'
  /** Free text about what went wrong; it may quote any of the above. */
  | 'errorMessages'
  /** Ids of people, accounts and organizations; e-mail addresses are hashed and kept. */
  | 'accounts'
  /** Names of machines and of the people logged in to them. */
  | 'hosts';

/** E-mail addresses are stored as a hash, so that one person's lines can be found and deleted. */
export type Field = 'plain' | 'email' | ContentClass;

/** Attributes by their key, with what they hold. */
export type Fields = Readonly<Record<string, Field>>;

/** A metric as a producer sends it. */
export interface RawMetric {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** UCUM, as sent. */
  readonly unit: string;
  /** Attributes besides those that all metrics of the dialect have. */
  readonly attributes: Fields;
}

/** An event or a span as a producer sends it. */
export interface RawRecord {
  /** Attributes that every one has, besides those that all records of the dialect have. */
  readonly required: Fields;
  /** Attributes that only some have. */
  readonly optional: Fields;
}

/** What one producer sends, in one version: the contract that recordings are checked against. */
export interface Dialect {
  /** Versions of the producer that were seen to speak it. */
  readonly versions: readonly string[];
  /** Names of the instrumentation scopes that it sends under. */
  readonly scopes: { readonly metrics: readonly string[]; readonly logs: readonly string[]; readonly spans: readonly string[] };
  readonly resource: Fields;
  /** Attributes that may be on any point, record or span. */
  readonly common: Fields;
  readonly metrics: Readonly<Record<string, RawMetric>>;
  /** Events by the value of `event.name`. */
  readonly events: Readonly<Record<string, RawRecord>>;
  /** Spans by name; a name that ends in `*` stands for all that begin so. */
  readonly spans: Readonly<Record<string, RawRecord>>;
  /** Events on spans, by name. */
  readonly spanEvents: Readonly<Record<string, RawRecord>>;
}
