import { problemsOf } from './check';
import { keptLabels } from './kept-labels';
import { requireLabels } from './labels';
import { QueryFault } from './parse/grammar';
import { type Read, read } from './parse/read';
import { NAMES, typeOf } from './value-types';
import type { Vector } from './vector';

/** What a text does not tell. */
export interface PromqlOptions<L extends string = string> {
  /** The labels that its series may have. @default what the text tells, which is all that `by (…)` keeps, or anything */
  readonly labels?: readonly L[];
  /** Allows what Prometheus has with `--enable-feature=promql-experimental-functions` only. @default false */
  readonly experimental?: boolean;
}

/**
 * A query that is written as text, for what the typed functions cannot say. It is read and checked at once; its unit
 * is unknown until `as` names it. Windows of Grafana's, such as `$__rate_interval`, are accepted for panels.
 */
export function promql<const L extends string = string>(text: string, options?: PromqlOptions<L>): Vector<L, 'unknown'>;
export function promql(text: string, { labels, experimental = false }: PromqlOptions = {}): Vector {
  const { expression, positions } = attempt(text);
  const found = problemsOf(expression, experimental);
  const type = typeOf(expression);
  const message = `the answer of a query must be ${NAMES.vector}; this is ${NAMES[type]}`;
  const problems = found.length === 0 && type !== 'vector' ? [{ of: expression, message }] : found;
  if (problems.length > 0) {
    throw refusal(
      text,
      problems.map(({ of, message }) => ({ position: positions.get(of) ?? 0, message })),
    );
  }
  const kept = keptLabels(expression);
  if (labels !== undefined) requireLabels(labels, kept, `promql: ${text}`);
  return { type: 'vector', expression, labels: labels ?? kept };
}

function attempt(text: string): Read {
  try {
    return read(text);
  } catch (error) {
    throw error instanceof QueryFault ? refusal(text, [error]) : error;
  }
}

interface Fault {
  readonly position: number;
  readonly message: string;
}

/** All faults in the order of the text, each with its place in it. */
function refusal(text: string, faults: readonly Fault[]): Error {
  const lines = [...faults]
    .sort((one, other) => one.position - other.position)
    .map(({ position, message }) => {
      const before = text.slice(0, position).split('\n');
      return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${message}`;
    });
  return new Error(['promql cannot read', ...text.split('\n').map((line) => `    ${line}`), ...lines].join('\n'));
}
