/** A length of time as LogQL writes it. */
export type Window = `${bigint}${'s' | 'm' | 'h' | 'd' | 'w'}`;

/** A window, or what Grafana puts there when it draws a panel: the step between two points, or all that is shown. */
export type PanelWindow = Window | '$__auto' | '$__range';

/** A length of time that the values of a field are compared with: `500ms`. */
export type Duration = `${bigint}${'ns' | 'us' | 'ms' | 's' | 'm' | 'h'}`;

/**
 * A size that the values of a field are compared with: `5MB` in steps of 1000, `5MiB` in steps of 1024. Loki cannot read
 * the petabytes of its documentation: it takes the P for the exponent of a hexadecimal number.
 */
export type Bytes = `${bigint}${'' | 'k' | 'K' | 'M' | 'G' | 'T' | 'Ki' | 'Mi' | 'Gi' | 'Ti'}B`;

export type TextOperator = '=' | '!=' | '=~' | '!~';
export type NumberOperator = '==' | '!=' | '>' | '>=' | '<' | '<=';
/** Contains, lacks, matches a regular expression, does not, matches a pattern, does not. */
export type LineOperator = '|=' | '!=' | '|~' | '!~' | '|>' | '!>';

/** A label compared with a text. */
export interface Matcher<F extends string = string> {
  readonly label: F;
  readonly operator: TextOperator;
  readonly value: string;
}

/** What `where` demands of a line's fields. */
export type Condition<F extends string = string> =
  | ({ readonly type: 'text' } & Matcher<F>)
  | { readonly type: 'number'; readonly label: F; readonly operator: NumberOperator; readonly value: number }
  | { readonly type: 'duration'; readonly label: F; readonly operator: NumberOperator; readonly value: Duration }
  | { readonly type: 'bytes'; readonly label: F; readonly operator: NumberOperator; readonly value: Bytes }
  | { readonly type: 'ip'; readonly label: F; readonly operator: '=' | '!='; readonly value: string }
  | { readonly type: 'and' | 'or'; readonly conditions: readonly Condition<F>[] };

/** A field that a parser takes out of the line, and where it is in there. */
export interface Extraction {
  readonly label: string;
  readonly path: string;
}

/** One step of a pipeline. */
export type Stage =
  | { readonly type: 'line'; readonly operator: LineOperator; readonly alternatives: readonly string[] }
  | { readonly type: 'line ip'; readonly operator: '|=' | '!='; readonly value: string }
  | { readonly type: 'json'; readonly fields: readonly Extraction[] }
  | {
      readonly type: 'logfmt';
      readonly strict: boolean;
      readonly keepEmpty: boolean;
      readonly fields: readonly Extraction[];
    }
  | { readonly type: 'pattern' | 'regexp'; readonly text: string }
  | { readonly type: 'unpack' | 'decolorize' }
  | { readonly type: 'where'; readonly condition: Condition }
  | { readonly type: 'line_format'; readonly template: string }
  | {
      readonly type: 'label_format';
      readonly labels: readonly ({ readonly label: string } & (
        { readonly from: string } | { readonly template: string }
      ))[];
    }
  | { readonly type: 'drop' | 'keep'; readonly labels: readonly (string | Matcher)[] };

/** A stream selector and what happens to its lines. */
export interface Lines {
  readonly matchers: readonly Matcher[];
  readonly stages: readonly Stage[];
}

/** A field whose values are counted with instead of lines. */
export interface Unwrap {
  readonly label: string;
  readonly conversion?: 'duration' | 'duration_seconds' | 'bytes';
  readonly conditions: readonly Condition[];
}

export interface Grouping {
  readonly mode: 'by' | 'without';
  readonly labels: readonly string[];
}

export type LineFunction = 'count_over_time' | 'rate' | 'bytes_over_time' | 'bytes_rate' | 'absent_over_time';
export type GroupableFunction = `${'avg' | 'min' | 'max' | 'first' | 'last' | 'stddev' | 'stdvar'}_over_time`;
export type RangeFunction = LineFunction | GroupableFunction | 'sum_over_time' | 'quantile_over_time' | 'rate_counter';
export type VectorOperator =
  ('sum' | 'avg' | 'min' | 'max' | 'count' | 'stddev' | 'stdvar') | ('topk' | 'bottomk' | 'sort' | 'sort_desc');
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '^' | NumberOperator | 'and' | 'or' | 'unless';

/** Labels by which two sides find each other, and whether one series of one side has many partners. */
export interface Matching {
  readonly mode: 'on' | 'ignoring';
  readonly labels: readonly string[];
  /** The side that has many; its series get these labels of the other. */
  readonly group?: { readonly side: 'left' | 'right'; readonly labels: readonly string[] };
}

/** `rate({…} | json [5m] offset 1h) by (label)` */
export interface RangeAggregation {
  readonly type: 'range';
  readonly name: RangeFunction;
  /** The quantile of `quantile_over_time`. */
  readonly parameter?: number;
  readonly lines: Lines;
  readonly unwrap?: Unwrap;
  readonly window: PanelWindow;
  readonly offset?: Window;
  readonly grouping?: Grouping;
}

/** `topk by (label) (5, expression)` */
export interface Aggregation {
  readonly type: 'aggregation';
  readonly operator: VectorOperator;
  /** The number of `topk` and `bottomk`. */
  readonly parameter?: number;
  readonly grouping?: Grouping;
  readonly of: Expression;
}

/** `left / on (label) group_left (other) right` */
export interface Binary {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  /** A comparison that answers 0 or 1 rather than leave out what is false. */
  readonly bool?: true;
  readonly matching?: Matching;
  readonly left: Expression;
  readonly right: Expression;
}

/** `label_replace(expression, "label", "$1", "source", "(.*)")` */
export interface LabelReplace {
  readonly type: 'label_replace';
  readonly of: Expression;
  readonly label: string;
  readonly replacement: string;
  readonly source: string;
  readonly pattern: string;
}

/** A query for numbers as a tree. Plain data: printing is a function over it. */
export type Expression =
  | RangeAggregation
  | Aggregation
  | Binary
  | LabelReplace
  | { readonly type: 'vector' | 'number'; readonly value: number };
