import type { Tally } from '../../harness/past/tally';
import { type Looking, ask } from './asking';
import { type Page, type Panel, panelsOf } from './page';
import { type Row, rowsOf } from './rows';

type Labels = Readonly<Record<string, string>>;

/** Something that a panel shows and that is known otherwise. */
export interface Known {
  readonly uid: string;
  readonly title: string;
  /** Of a table. @default the only number */
  readonly column?: string;
  /** Labels that tell its rows apart. @default one number */
  readonly by?: readonly string[];
  readonly metric: string;
  readonly where?: Labels;
  /** What is chosen at the top meanwhile. @default everything */
  readonly chosen?: Labels;
}

/** The panel of a dashboard with a title. */
export function panelOf(page: Page, title: string): Panel {
  const found = panelsOf(page).filter((panel) => panel.title === title);
  const [panel] = found;
  if (panel === undefined || found.length > 1) throw new Error(`${page.uid} has ${found.length} panels "${title}"`);
  return panel;
}

/** What a panel shows: one row, but of a table. */
export async function shown(panel: Panel, looking: Looking): Promise<Row[]> {
  const { targets = [] } = panel;
  return rowsOf(
    panel,
    await Promise.all(targets.map(async (query) => ({ query, answer: await ask(panel, query, looking) }))),
  );
}

/** Sums by some labels, each under their values. What does not have one of them is not among them. */
export function expected(truth: Tally, { metric, by = [], where = {} }: Known, also: Labels = {}): Map<string, number> {
  const within = { ...where, ...also };
  const [first, ...others] = by;
  if (first === undefined) return new Map([['', truth.total(metric, within)]]);
  const values = Object.keys(truth.by(metric, first)).filter((value) => (within[first] ?? value) === value);
  return new Map(
    values.flatMap((value) => {
      const inner = { uid: '', title: '', metric, by: others, where: { ...within, [first]: value } };
      return [...expected(truth, inner)].map(
        ([rest, sum]) => [[value, rest].filter((part) => part !== '').join(', '), sum] as const,
      );
    }),
  );
}

/** How far a number may be from the truth: a hundredth. */
const NEAR = 0.01;

/** Where what is shown is not what happened: row by row, and their sum. */
export function differences(rows: readonly Row[], known: Known, truth: Tally, also: Labels = {}): string[] {
  const { by = [], column, title } = known;
  const cells = new Map<string, number>();
  for (const { labels, cells: numbers } of rows) {
    const name = by.map((label) => labels[label]).join(', ');
    cells.set(name, (cells.get(name) ?? 0) + valueIn(numbers, column));
  }
  const sum = [...cells.values()].reduce((total, value) => total + value, 0);
  const pairs: (readonly [string, number, number])[] = [
    ...[...expected(truth, known, also)].map(([name, value]) => [name, cells.get(name) ?? 0, value] as const),
    ['the sum', sum, truth.total(known.metric, { ...known.where, ...also })],
  ];
  return pairs
    .filter(([, actual, value]) => Math.abs(actual - value) > NEAR * value)
    .map(
      ([name, actual, value]) =>
        `${known.uid} / ${title} / ${column ?? ''} of ${name || 'all'} is ${actual}, and was ${value}`,
    );
}

function valueIn(cells: Readonly<Record<string, number>>, column: string | undefined): number {
  return (column === undefined ? Object.values(cells)[0] : cells[column]) ?? 0;
}

/** Answers that somebody gave up on are no failures. */
const CANCELLED = /^499$|abort|cancel/i;

/** The share of calls of models that failed. */
export function failedShare(truth: Tally, where: Labels = {}): number {
  const failed = Object.entries(truth.by('llm_requests_total', 'status', { ...where, outcome: 'error' }));
  const counted = failed.filter(([status]) => !CANCELLED.test(status));
  return counted.reduce((sum, [, count]) => sum + count, 0) / truth.total('llm_requests_total', where);
}
