import type { Dashboard } from './dashboard';

/** What Grafana brings along: itself, and several at once. */
const BUILT_IN = ['grafana', '-- Grafana --', '-- Mixed --', '-- Dashboard --', '__expr__'];

/** Data sources that a dashboard asks by a variable which it does not have: its panels stay empty. */
export function checkSourceVariables(dashboards: readonly Dashboard[]): string[] {
  return dashboards.flatMap(({ uid, model }) => {
    const variables = (model.templating.list ?? []).map(({ name }) => name);
    return askedSources(model)
      .filter((asked) => variableIn(asked) !== undefined && !variables.includes(variableIn(asked) ?? ''))
      .map((asked) => `dashboards: "${uid}" asks the data source ${asked}, and has no such variable: add it`);
  });
}

/** Data sources that a dashboard names and that are not declared: somebody may have made them by hand. */
export function undeclaredSources(dashboards: readonly Dashboard[], declared: readonly string[]): string[] {
  return dashboards.flatMap(({ uid, model }) =>
    askedSources(model)
      .filter((asked) => variableIn(asked) === undefined && ![...BUILT_IN, ...declared].includes(asked))
      .map(
        (asked) =>
          `the dashboard "${uid}" asks the data source "${asked}", which is none of ${declared.join(', ') || 'ours'}: ` +
          'name one of these, or have the reader choose by a variable',
      ),
  );
}

/** The uids of all that it asks, or the variables in their places, each once. */
function askedSources({ panels = [], templating, annotations }: Dashboard['model']): string[] {
  const all: unknown[] = panels.flatMap((panel) => ('panels' in panel ? [panel, ...panel.panels] : [panel]));
  const targets = all.flatMap((panel): unknown[] =>
    isAsking(panel) && Array.isArray(panel.targets) ? panel.targets : [],
  );
  const asking: unknown[] = [...all, ...targets, ...(templating.list ?? []), ...(annotations.list ?? [])];
  const sources = asking.flatMap((one) => (isAsking(one) ? uidOf(one.datasource) : []));
  return [...new Set(sources)];
}

interface Asking {
  readonly datasource?: unknown;
  readonly targets?: unknown;
}

function isAsking(value: unknown): value is Asking {
  return typeof value === 'object' && value !== null;
}

/** In old files a data source is a text; one without a uid is the default one. */
function uidOf(source: unknown): string[] {
  if (typeof source === 'string') return [source];
  const { uid } = (source ?? {}) as { readonly uid?: unknown };
  return typeof uid === 'string' && uid !== '' ? [uid] : [];
}

function variableIn(uid: string): string | undefined {
  return /^\$\{?(\w+)\}?$/.exec(uid)?.[1];
}
