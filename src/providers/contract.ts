import type { Metric } from '../catalogue/metric';

/**
 * What a client can be the owner of. `usage` is tokens and money, `requests` are calls of models with their outcome and
 * duration, `work` is what agents do: sessions, prompts, tools, lines. Each is counted once, whoever else saw it.
 */
export type Facet = 'usage' | 'requests' | 'work';

/** How an attribute is compared: equal to one of these, different from all, or there at all. */
export type Condition = string | readonly string[] | { readonly not: readonly string[] } | 'present' | 'absent';

/** Attributes by key, all of which must hold. A `present` text would be ambiguous: nothing compares with that word. */
export type Conditions = Readonly<Record<string, Condition>>;

/** Where a label's value comes from. */
export type LabelSource =
  /** The same for all. */
  | { readonly constant: string }
  /** The first of these attributes that is there, renamed by the table where it has an entry. */
  | { readonly attributes: readonly string[]; readonly rename?: Readonly<Record<string, string>>; readonly otherwise?: string };

/** What is added to a counter, or observed by a histogram. */
export type Amount =
  /** One for each record. */
  | 'one'
  /** The value of a sum's point, or the sum of a histogram's. */
  | 'value'
  /** How often a histogram observed something. */
  | 'observations'
  /** A number in an attribute (or a text that is one), times a factor: 0.001 makes seconds of milliseconds. */
  | { readonly attribute: string; readonly factor?: number }
  /** How long a span took, in seconds. */
  | 'duration';

/** One counting: from what a producer sends to a metric of the vocabulary. */
export interface Count {
  readonly facet: Facet;
  readonly metric: Metric;
  /** A metric by name, an event by the value of `event.name`, or spans by conditions alone. */
  readonly from: { readonly metric: string } | { readonly event: string } | { readonly span: string };
  /** Only records that satisfy these. @default all */
  readonly when?: Conditions;
  readonly amount: Amount;
  /** Sign of the amount: `-1` takes away what another count of the same source has too much. @default 1 */
  readonly sign?: 1 | -1;
  /** Labels besides those that all counts of the client have. */
  readonly labels: Readonly<Record<string, LabelSource>>;
}
