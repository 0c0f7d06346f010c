import { type Panel, type Query, columnOf } from './page';
import type { Answer } from './sources';

/** A query with what came back. */
export interface Asked {
  readonly query: Query;
  readonly answer: Answer;
}

/** One line of a table: labels, and numbers by the titles of their columns. */
export interface Row {
  readonly labels: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, number>>;
}

/**
 * What a table makes of the answers to its queries: rows become one where labels that all answers have are the same, and
 * nothing else contradicts.
 */
export function rowsOf(panel: Panel, asked: readonly Asked[]): Row[] {
  const answers = asked
    .filter(({ answer }) => answer.series.length > 0)
    .map(({ query, answer }) => {
      const names = [...new Set(answer.series.flatMap(({ labels }) => Object.keys(labels)))];
      const rows = answer.series.map(({ labels, values }): Row => ({
        labels: Object.fromEntries(names.map((name) => [name, labels[name] ?? ''])),
        cells: { [columnOf(panel, query)]: values.at(-1) ?? NaN },
      }));
      return { names, rows };
    });
  const [first] = answers;
  const common = (first?.names ?? []).filter((name) => answers.every(({ names }) => names.includes(name)));
  const merged: Row[] = [];
  for (const row of answers.flatMap(({ rows }) => rows)) {
    const place = merged.findIndex(
      (other) => common.every((name) => other.labels[name] === row.labels[name]) && fits(other, row),
    );
    const other = merged[place];
    if (other === undefined) merged.push(row);
    else merged[place] = { labels: { ...other.labels, ...row.labels }, cells: { ...other.cells, ...row.cells } };
  }
  return merged;
}

/** Whether two rows say nothing different under the same title. */
function fits(one: Row, other: Row): boolean {
  const agree = <T>(these: Readonly<Record<string, T>>, those: Readonly<Record<string, T>>): boolean =>
    Object.entries(those).every(([name, value]) => !(name in these) || these[name] === value);
  return agree(one.labels, other.labels) && agree(one.cells, other.cells);
}
