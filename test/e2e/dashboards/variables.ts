import { ALL, type Choice, type Choices, interpolated } from './interpolation';
import type { Page, Variable } from './page';
import type { Sources } from './sources';
import type { Span } from './span';

/** A variable with what can be chosen, and what is. */
export interface Resolved extends Choice {
  /** Undefined where anything can be written. */
  readonly options: readonly string[] | undefined;
}

/** What is asked for by name: values of variables. */
export type Given = Readonly<Record<string, readonly string[]>>;

/** Asks for what can be chosen, in the order of the page, and chooses what is given, else what the page opens with. */
export async function resolved(
  { templating }: Page,
  given: Given,
  { sources, span }: { readonly sources: Sources; readonly span: Span },
): Promise<ReadonlyMap<string, Resolved>> {
  const all = new Map<string, Resolved>();
  for (const variable of templating.list ?? []) {
    const { name, multi = false, includeAll = false, allValue = '' } = variable;
    const options = await optionsOf(variable, all, { sources, span });
    const values = given[name] ?? startOf(variable, options);
    all.set(name, { name, options, values, allValue, isPattern: multi || includeAll });
  }
  return all;
}

function startOf(
  { type, query, current, includeAll }: Variable,
  options: readonly string[] | undefined,
): readonly string[] {
  const start = current?.value ?? (type === 'textbox' && typeof query === 'string' ? query : undefined);
  if (start !== undefined) return typeof start === 'string' ? [start] : start;
  return includeAll === true ? [ALL] : (options ?? []).slice(0, 1);
}

async function optionsOf(
  { name, type, query, datasource }: Variable,
  choices: Choices,
  { sources, span: { from, to } }: { readonly sources: Sources; readonly span: Span },
): Promise<readonly string[] | undefined> {
  if (type === 'datasource') return typeof query === 'string' ? [query] : [];
  if (type === 'textbox') return undefined;
  if (type !== 'query' || typeof query !== 'object') throw new Error(`nothing is known of variables such as ${name}`);
  if (datasource?.type === 'loki') {
    const range = { start: `${from}000000`, end: `${to}000000` };
    return sources.words('loki', `/loki/api/v1/label/${query.label ?? ''}/values`, range);
  }
  const [, series = '', label = ''] = /^label_values\((.+), (\w+)\)$/.exec(query.query ?? '') ?? [];
  return sources.words('prometheus', `/api/v1/label/${label}/values`, {
    'match[]': interpolated(series, choices),
    start: String(from / 1000),
    end: String(to / 1000),
  });
}
