import { ALERT_SERIES, TARGET_LABELS } from '../../../src/catalogue';
import { allMetrics } from '../../../charts/metrics';
import { type Labels, keptLabels } from '../../promql/kept-labels';
import { withVariables } from '../../promql/shipped';
import { type Parsed, nodes, parse, textOf } from '../../promql/syntax';
import type { Stack } from '../shipped';
import { once } from './once';

/** The labels that the answer to a query of a dashboard keeps. */
export const kept: (expr: string) => Labels = once((expr) => keptLabels(withVariables(expr)));

/** A query of a dashboard as a tree, with windows in the place of those that only Grafana knows. */
export const tree: (expr: string) => Parsed = once((expr) => parse(expr.replaceAll(/\$__\w+/g, '7m')));

/** What a query selects: the name of the series, and the values by labels, in quotes. */
export interface Selected {
  readonly name: string;
  readonly matchers: Readonly<Record<string, string>>;
}

export const selected: (expr: string) => readonly Selected[] = once((expr) => {
  const parsed = tree(expr);
  return nodes(parsed, 'VectorSelector').flatMap((selector) => {
    const name = selector.getChild('Identifier');
    const matchers = selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
    const values = Object.fromEntries(
      matchers.map((matcher) => {
        const [label, value] = [matcher.getChild('LabelName'), matcher.getChild('StringLiteral')];
        return [label && textOf(parsed, label), value && textOf(parsed, value).slice(1, -1)];
      }),
    ) as Record<string, string>;
    // Without a name before the braces it is one of several.
    const names = name === null ? (values['__name__'] ?? '').split('|') : [textOf(parsed, name)];
    return names.map((one) => ({ name: one, matchers: values }));
  });
});

/**
 * The labels of series by their names: of metrics of the catalogue, and of what the rules of a stack record. Alerts have
 * those of what they are about, so nothing is known of theirs.
 */
export const labelsIn: (stack: Stack) => (name: string) => Labels = once(({ rules }) => {
  const recorded = new Map<string, readonly string[]>();
  for (const { record, expr, labels = {} } of rules) {
    const inside = record === undefined ? undefined : kept(expr);
    if (record === undefined || inside === undefined) continue;
    // Several rules may record under one name.
    recorded.set(record, [...(recorded.get(record) ?? []), ...inside, ...Object.keys(labels)]);
  }
  return (name) => recorded.get(name) ?? SCRAPED.get(name);
});

const SCRAPED_METRICS = allMetrics().filter(({ name }) => ALERT_SERIES.every((series) => series.name !== name));
const SCRAPED: ReadonlyMap<string, readonly string[]> = new Map([
  ['calls_total', [...TARGET_LABELS]],
  ...SCRAPED_METRICS.flatMap(({ kind, name, labels }) => {
    const all = [...TARGET_LABELS, ...labels];
    const names = kind === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name];
    return names.map((one): [string, readonly string[]] => [one, all]);
  }),
]);
