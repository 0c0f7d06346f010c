/** What an expression is. */
export type ValueType = 'vector' | 'matrix' | 'scalar' | 'string';

/** What a function takes and gives. */
export interface Signature {
  readonly takes: readonly ValueType[];
  /** How many of the last arguments may be left out. @default none */
  readonly optional?: number;
  /** The last argument may be repeated as often as one likes. @default false */
  readonly repeats?: true;
  /** @default 'vector' */
  readonly gives?: ValueType;
  /** Prometheus has it with `--enable-feature=promql-experimental-functions` only. @default false */
  readonly experimental?: true;
}

function each<const Name extends string>(names: readonly Name[], signature: Signature): Record<Name, Signature> {
  return Object.fromEntries(names.map((name) => [name, signature])) as Record<Name, Signature>;
}

const VECTOR: Signature = { takes: ['vector'] };
const ofVector = {
  ...each(['abs', 'absent', 'acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'ceil', 'cos', 'cosh', 'deg'], VECTOR),
  ...each(['exp', 'floor', 'ln', 'log10', 'log2', 'rad', 'sgn', 'sin', 'sinh', 'sort', 'sort_desc', 'sqrt'], VECTOR),
  ...each(['tan', 'tanh', 'timestamp', 'histogram_avg', 'histogram_count', 'histogram_sum'], VECTOR),
  ...each(['histogram_stddev', 'histogram_stdvar'], VECTOR),
};

const MATRIX: Signature = { takes: ['matrix'] };
const ofMatrix = {
  ...each(['absent_over_time', 'avg_over_time', 'count_over_time', 'last_over_time', 'max_over_time'], MATRIX),
  ...each(['min_over_time', 'present_over_time', 'stddev_over_time', 'stdvar_over_time', 'sum_over_time'], MATRIX),
  ...each(['changes', 'delta', 'deriv', 'idelta', 'increase', 'irate', 'rate', 'resets'], MATRIX),
};

/** Of the time, or of the moments that a vector has as its values. */
const ofTime = each(
  ['days_in_month', 'day_of_month', 'day_of_week', 'day_of_year', 'hour', 'minute', 'month', 'year'],
  { takes: ['vector'], optional: 1 },
);

const others = {
  clamp: { takes: ['vector', 'scalar', 'scalar'] },
  clamp_max: { takes: ['vector', 'scalar'] },
  clamp_min: { takes: ['vector', 'scalar'] },
  histogram_fraction: { takes: ['scalar', 'scalar', 'vector'] },
  histogram_quantile: { takes: ['scalar', 'vector'] },
  label_join: { takes: ['vector', 'string', 'string', 'string'], optional: 1, repeats: true },
  label_replace: { takes: ['vector', 'string', 'string', 'string', 'string'] },
  pi: { takes: [], gives: 'scalar' },
  predict_linear: { takes: ['matrix', 'scalar'] },
  quantile_over_time: { takes: ['scalar', 'matrix'] },
  round: { takes: ['vector', 'scalar'], optional: 1 },
  scalar: { takes: ['vector'], gives: 'scalar' },
  time: { takes: [], gives: 'scalar' },
  vector: { takes: ['scalar'] },
} as const satisfies Record<string, Signature>;

const OVER_TIME: Signature = { ...MATRIX, experimental: true };
const BY_LABEL: Signature = { takes: ['vector', 'string'], optional: 1, repeats: true, experimental: true };
const experimental = {
  ...each(['end', 'range', 'start', 'step'], { takes: [], gives: 'scalar', experimental: true }),
  ...each(['max_of', 'min_of'], { takes: ['scalar', 'scalar'], gives: 'scalar', experimental: true }),
  ...each(['first_over_time', 'mad_over_time', 'ts_of_first_over_time', 'ts_of_last_over_time'], OVER_TIME),
  ...each(['ts_of_max_over_time', 'ts_of_min_over_time'], OVER_TIME),
  ...each(['sort_by_label', 'sort_by_label_desc'], BY_LABEL),
  double_exponential_smoothing: { takes: ['matrix', 'scalar', 'scalar'], experimental: true },
  histogram_quantiles: {
    takes: ['vector', 'string', 'scalar', 'scalar'],
    optional: 1,
    repeats: true,
    experimental: true,
  },
  info: { takes: ['vector', 'vector'], optional: 1, experimental: true },
} as const satisfies Record<string, Signature>;

/** The functions that the typed language offers. */
export type FunctionName = keyof typeof ofVector | keyof typeof ofMatrix | keyof typeof ofTime | keyof typeof others;

const FUNCTIONS: ReadonlyMap<string, Signature> = new Map<string, Signature>(
  Object.entries({ ...ofVector, ...ofMatrix, ...ofTime, ...others, ...experimental }),
);

/** Every function of Prometheus 3.13. */
export const functionNames: readonly string[] = [...FUNCTIONS.keys()];

/** What a function takes and gives; undefined for a name that is none. */
export function signatureOf(name: string): Signature | undefined {
  return FUNCTIONS.get(name);
}

interface AggregationSignature {
  /** What stands before the vector. @default nothing */
  readonly parameter?: ValueType;
  /** @default false */
  readonly experimental?: true;
}

const AGGREGATIONS: ReadonlyMap<string, AggregationSignature> = new Map<string, AggregationSignature>(
  Object.entries({
    ...each(['avg', 'count', 'group', 'max', 'min', 'stddev', 'stdvar', 'sum'], { takes: ['vector'] }),
    bottomk: { parameter: 'scalar' },
    topk: { parameter: 'scalar' },
    quantile: { parameter: 'scalar' },
    count_values: { parameter: 'string' },
    limitk: { parameter: 'scalar', experimental: true },
    limit_ratio: { parameter: 'scalar', experimental: true },
  }),
);

/** What an aggregation takes besides a vector; undefined for a name that is none. */
export function aggregationOf(name: string): AggregationSignature | undefined {
  return AGGREGATIONS.get(name);
}
