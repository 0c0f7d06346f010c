import type { Lines, Matcher, Expression, TextOperator, Unwrap } from './ast';

/** A query for lines, each of which has the fields `F`. */
export interface LogQuery<F extends string = string> {
  readonly type: 'lines';
  readonly expression: Lines;
  /** Undefined where a line may have any field. */
  readonly fields: readonly F[] | undefined;
}

/** Lines of which one field is taken as a number. Only functions over a window accept it. */
export interface Unwrapped<F extends string = string> {
  readonly type: 'unwrapped';
  readonly expression: Lines;
  readonly unwrap: Unwrap;
  /** The other fields; undefined where a line may have any. */
  readonly fields: readonly F[] | undefined;
}

/**
 * A query for numbers: one for each set of the labels `L`. Before an aggregation says `by`, series are also told apart by
 * whatever else their lines have.
 */
export interface MetricQuery<L extends string = string> {
  readonly type: 'numbers';
  readonly expression: Expression;
  /** Undefined where the series may have any label. */
  readonly labels: readonly L[] | undefined;
}

/** Resource attributes that the Loki of this package turns into labels of streams, as Loki writes them. */
export const STREAM_LABELS = [
  'service_name',
  'service_namespace',
  'deployment_environment_name',
  'k8s_cluster_name',
  'k8s_namespace_name',
  'k8s_deployment_name',
  'k8s_statefulset_name',
  'k8s_daemonset_name',
  'k8s_container_name',
] as const;
export type StreamLabel = (typeof STREAM_LABELS)[number];

/** What Loki itself adds to an event of OpenTelemetry, and to a line that a stage could not deal with. */
export const LOKI_FIELDS = [
  'trace_id',
  'span_id',
  'severity_text',
  'severity_number',
  'scope_name',
  'scope_version',
  'observed_timestamp',
  'detected_level',
  '__error__',
  '__error_details__',
] as const;
export type LokiField = (typeof LOKI_FIELDS)[number];

/** How a label of a stream is compared: equal to a text, or as said by `not`, `matches`, `notMatches`. */
export type Comparison = string | { readonly operator: Exclude<TextOperator, '='>; readonly value: string };

/** Comparisons by label; several for one label must all hold. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a mapped type keeps `{}` assignable
export type Matchers<L extends string = string> = { readonly [label in L]?: Comparison | readonly Comparison[] };

export const not = (value: string) => ({ operator: '!=', value }) as const;
/** Regular expressions are RE2's and match the whole value. Whether one is valid only Loki can tell. */
export const matches = (value: string) => ({ operator: '=~', value }) as const;
export const notMatches = (value: string) => ({ operator: '!~', value }) as const;

/**
 * The lines of streams: `logs({ service_name: 'shop' })` is `{service_name="shop"}`. They may have any field.
 *
 * A Loki that turns other attributes into labels is asked by `logs<'app'>({ app: 'shop' })`.
 */
export function logs<L extends string = StreamLabel>(matchers: Matchers<NoInfer<L>>): LogQuery {
  return { type: 'lines', expression: select(matchers), fields: undefined };
}

/**
 * Events whose attributes are known: Loki keeps them beside the line, with dots as underscores, and no parser is needed.
 * A field that is not among them does not compile.
 */
export function events<const F extends string>(
  matchers: Matchers<StreamLabel>,
  fields: readonly F[],
): LogQuery<F | StreamLabel | LokiField> {
  return { type: 'lines', expression: select(matchers), fields: [...fields, ...STREAM_LABELS, ...LOKI_FIELDS] };
}

function select(matchers: Matchers): Lines {
  const all = Object.entries(matchers).flatMap(([label, comparisons = []]) =>
    [comparisons].flat().map((comparison) => matcher(label, comparison)),
  );
  if (all.every(acceptsAbsence)) {
    throw new Error('Loki looks at no stream unless one matcher refuses the empty text: `{ service_name: "shop" }`');
  }
  return { matchers: all, stages: [] };
}

function matcher(label: string, comparison: Comparison): Matcher {
  return typeof comparison === 'string'
    ? { label, operator: '=', value: comparison }
    : { label, operator: comparison.operator, value: comparison.value };
}

/** Whether a matcher also accepts streams that do not have the label. */
function acceptsAbsence({ operator, value }: Matcher): boolean {
  if (operator === '=') return value === '';
  if (operator === '!=') return value !== '';
  return matchesNothing(value) === (operator === '=~');
}

function matchesNothing(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test('');
  } catch {
    // Go's syntax has things that this engine does not know; Loki has the last word.
    return false;
  }
}
