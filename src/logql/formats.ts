import type { Stage } from './ast';
import { type Has, added, demand } from './fields';
import type { LogQuery } from './query';
import { same, withStage } from './stage';

/** Removes the colours of terminals from the line. */
export const decolorize = () => same({ type: 'decolorize' });
/** Rewrites the line, in Go's template language: `lineFormat('{{.tool_name}}: {{__line__}}')`. */
export const lineFormat = (template: string) => same({ type: 'line_format', template });

/** Sets fields, each from another one (`{ from: 'tool_name' }`) or by a template of Go (`{ template: '{{.a}}' }`). */
export function labelFormat<const N extends string, const K extends string = never>(
  labels: Readonly<Record<N, { readonly from: K } | { readonly template: string }>>,
) {
  const formats = Object.entries<{ readonly from: K } | { readonly template: string }>(labels);
  const stage: Stage = { type: 'label_format', labels: formats.map(([label, format]) => ({ label, ...format })) };
  const names = Object.keys(labels).filter((name): name is N => name in labels);
  const sources = formats.flatMap(([, format]) => ('from' in format ? [format.from] : []));
  return <F extends string>(query: LogQuery<F> & Has<LogQuery<F>, K>): LogQuery<F | N> => {
    demand(query.fields, ...sources);
    return { ...withStage(query, stage), fields: added(query.fields, names) };
  };
}
