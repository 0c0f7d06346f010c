import { trace } from '@opentelemetry/api';
import { contexts } from './context';
import { errorMessage, errorType } from './errors';
import { masked, maskedField } from './mask';
import type { LineWriter } from './options';
import { timestamp } from './process';

/** What a line says besides its message. */
export type Fields = Readonly<Record<string, unknown>>;

type Log = (message: string, fields?: Fields) => void;

/** Writes one line of JSON for each message, with the trace that it belongs to. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

export interface LoggerSettings {
  /** Who writes: `agent`, `team`, `project`. */
  readonly identity: Readonly<Record<string, string>>;
  readonly to: LineWriter;
  readonly keepErrorMessages: boolean;
}

/** Deeper than this nobody looks, and what contains itself ends here. */
const DEEPEST = 6;

export function createLogger({ identity, to, keepErrorMessages }: LoggerSettings): Logger {
  const log =
    (level: string): Log =>
    (message, fields = {}) => {
      const line = {
        time: timestamp(),
        level,
        message: masked(message),
        ...identity,
        ...currentTrace(),
      };
      const more = clean(fields, keepErrorMessages, 0) as Fields;
      to.write(`${JSON.stringify({ ...line, ...more, ...line })}\n`);
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** Under the names by which the node agent links lines with traces. */
function currentTrace(): Fields {
  const span = trace.getSpanContext(contexts.active());
  return span === undefined ? {} : { trace_id: span.traceId, span_id: span.spanId };
}

/** A value as JSON can hold it, without credentials. */
function clean(value: unknown, keepErrorMessages: boolean, depth: number): unknown {
  if (typeof value === 'string') return masked(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) {
    return { type: errorType(value), ...(keepErrorMessages && { message: masked(errorMessage(value)) }) };
  }
  if (depth === DEEPEST) return '[deeper]';
  const inner = (item: unknown): unknown => clean(item, keepErrorMessages, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  if (saysItself(value)) return inner(value.toJSON());
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inner(maskedField(name, item))]));
}

function saysItself(value: object): value is { toJSON: () => unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
