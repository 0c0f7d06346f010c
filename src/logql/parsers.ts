import type { Extraction, Stage } from './ast';
import { added } from './fields';
import type { LogQuery } from './query';
import { withStage } from './stage';

const extractions = (fields: Readonly<Record<string, string>>): Extraction[] =>
  Object.entries(fields).map(([label, path]) => ({ label, path }));

/**
 * Reads the line as JSON: all of it, or the given fields, each with its path: `json({ tool: 'call.name' })`. Attributes
 * of events need no parser.
 */
export function json(): (query: LogQuery) => LogQuery;
export function json<const N extends string>(
  fields: Readonly<Record<N, string>>,
): <F extends string>(query: LogQuery<F>) => LogQuery<F | N>;
export function json(fields: Readonly<Record<string, string>> = {}) {
  return extracts({ type: 'json', fields: extractions(fields) });
}

export interface LogfmtProps {
  /** Whether a line that is not wholly logfmt gets an `__error__`. @default false */
  readonly strict?: boolean;
  /** Whether keys without a value become fields. @default false */
  readonly keepEmpty?: boolean;
}

/** Reads the line as logfmt: all of it, or the given fields, each with its key there. */
export function logfmt(props?: LogfmtProps): (query: LogQuery) => LogQuery;
export function logfmt<const N extends string>(
  props: LogfmtProps & { readonly fields: Readonly<Record<N, string>> },
): <F extends string>(query: LogQuery<F>) => LogQuery<F | N>;
export function logfmt(props: LogfmtProps & { readonly fields?: Readonly<Record<string, string>> } = {}) {
  const { strict = false, keepEmpty = false, fields = {} } = props;
  return extracts({ type: 'logfmt', strict, keepEmpty, fields: extractions(fields) });
}

function extracts(stage: Extract<Stage, { readonly fields: readonly Extraction[] }>) {
  if (stage.fields.length === 0) return opened(stage);
  const names = stage.fields.map(({ label }) => label);
  return (query: LogQuery): LogQuery => ({ ...withStage(query, stage), fields: added(query.fields, names) });
}

/** Takes fields out of a line by an example of it: `pattern('<method> <path> <_>')`. */
export const pattern = (text: string) => opened({ type: 'pattern', text });
/** Takes fields out of a line by named groups of a regular expression of RE2: `regexp('(?P<method>[A-Z]+)')`. */
export const regexp = (text: string) => opened({ type: 'regexp', text });
/** Takes apart what the `pack` stage of an agent put together. */
export const unpack = () => opened({ type: 'unpack' });

/** A stage after which a line may have any field. */
function opened(stage: Stage) {
  return (query: LogQuery): LogQuery => ({ ...withStage(query, stage), fields: undefined });
}
