/** The syntax tree of a query. Plain data: printing, reading, checking and walking are functions over it. */
export type Expression =
  Selector | Range | Subquery | Call | Aggregation | Binary | Negation | NumberLiteral | StringLiteral;

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** How one label is compared. */
export interface LabelMatcher {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

/** When a selector looks: seconds since 1970, or an end of the time range that a panel shows. */
export type Moment = number | 'start' | 'end';

/** `name{label="value"} @ end() offset 5m`; the name is absent where only matchers select. */
export interface Selector {
  readonly type: 'selector';
  readonly name?: string;
  readonly matchers: readonly LabelMatcher[];
  readonly at?: Moment;
  /** A length of time as PromQL writes it; negative looks ahead. */
  readonly offset?: string;
}

/** `name[5m]`. Moment and offset are the selector's, and printed after the window. */
export interface Range {
  readonly type: 'range';
  readonly of: Selector;
  readonly window: string;
}

/** `expression[1h:5m]` */
export interface Subquery {
  readonly type: 'subquery';
  readonly of: Expression;
  readonly window: string;
  readonly step?: string;
  readonly at?: Moment;
  readonly offset?: string;
}

/** `name(argument, …)` */
export interface Call {
  readonly type: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** Labels that an aggregation keeps (`by`) or drops (`without`). */
export interface Grouping {
  readonly mode: 'by' | 'without';
  readonly labels: readonly string[];
}

/** `topk by (job) (5, expression)`; `by ()` is no grouping at all. */
export interface Aggregation {
  readonly type: 'aggregation';
  readonly operator: string;
  readonly grouping?: Grouping;
  /** The number of `topk`, the quantile of `quantile`, the label of `count_values`. */
  readonly parameter?: Expression;
  readonly of: Expression;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2' | '</' | '>/';
export type ComparisonOperator = '==' | '!=' | '>' | '<' | '>=' | '<=';
export type SetOperator = 'and' | 'or' | 'unless';
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | SetOperator;

/** By which labels two sides find each other, and whether one series of one side has many partners. */
export interface Matching {
  readonly mode: 'on' | 'ignoring';
  readonly labels: readonly string[];
  /** The side that has many; its series get these labels of the other. */
  readonly group?: { readonly side: 'left' | 'right'; readonly labels: readonly string[] };
}

/** `left / on (job) right` */
export interface Binary {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  /** A comparison that answers 0 or 1 rather than leave out what is false. */
  readonly bool?: true;
  readonly matching?: Matching;
  readonly left: Expression;
  readonly right: Expression;
}

/** `-expression`; a negative number is a number. */
export interface Negation {
  readonly type: 'negation';
  readonly of: Expression;
}

export interface NumberLiteral {
  readonly type: 'number';
  readonly value: number;
}

export interface StringLiteral {
  readonly type: 'string';
  readonly value: string;
}

export const COMPARISONS: readonly BinaryOperator[] = ['==', '!=', '>', '<', '>=', '<='];
export const SET_OPERATORS: readonly BinaryOperator[] = ['and', 'or', 'unless'];

/** A number as an expression. */
export const number = (value: number): NumberLiteral => ({ type: 'number', value });
/** A text as an expression. */
export const text = (value: string): StringLiteral => ({ type: 'string', value });

/** The opposite of an expression. */
export function negation(of: Expression): Expression {
  return of.type === 'number' ? number(-of.value) : { type: 'negation', of };
}

/** A grouping in the one form that it has: `by ()` keeps nothing, which is what an aggregation does anyway. */
export function grouping(mode: Grouping['mode'], labels: readonly string[]): { grouping?: Grouping } {
  return mode === 'by' && labels.length === 0 ? {} : { grouping: { mode, labels } };
}

/** A matching in the one form that it has: `ignoring ()` ignores nothing, which is what happens anyway. */
export function matching(of: Matching): { matching?: Matching } {
  return of.mode === 'ignoring' && of.labels.length === 0 && of.group === undefined ? {} : { matching: of };
}
