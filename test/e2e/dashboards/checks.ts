import { boundsOf } from './bounds';
import { type Panel, columnLabels, isTable, namedBy, settingsOf } from './page';
import { type Asked, rowsOf } from './rows';
import type { Series } from './sources';

/** What is wrong with an answer to a query of a panel, if anything. */
export type Check = (panel: Panel, asked: Asked) => string[];

/** More lines than that cannot be told apart. */
const MOST_LINES = 12;

const hasData: Check = (_, { answer: { series } }) =>
  series.some(({ values }) => values.some((value) => !Number.isNaN(value))) ? [] : ['has no data'];

/** A cell or a large number that says NaN. */
const isNumber: Check = ({ type }, { answer: { series } }) =>
  ['stat', 'table'].includes(type) ? such(series, ({ values }) => values.some(Number.isNaN), 'are not a number') : [];

const hasLabels: Check = (panel, { query, answer: { series } }) =>
  isTable(panel, query)
    ? []
    : namedBy(query).flatMap((label) => such(series, ({ labels }) => !labels[label], `have no ${label}`));

/** Nobody can tell two apart that are called the same. */
const hasOwnNames: Check = (panel, { query, answer: { series } }) => {
  if (isTable(panel, query) || panel.type === 'logs' || query.queryType === 'search') return [];
  return twice(
    series.map(({ labels }) =>
      namedBy(query)
        .map((label) => labels[label] ?? '')
        .join(', '),
    ),
  );
};

const fitsUnit: Check = (panel, { query, answer: { series } }) => {
  if (['heatmap', 'logs', 'state-timeline'].includes(panel.type)) return [];
  const settings = settingsOf(panel, query);
  const [least, most] = boundsOf(settings);
  const odd = series.flatMap(({ labels, values }) =>
    values.filter((value) => value < least || value > most).map((value) => `${value} of ${JSON.stringify(labels)}`),
  );
  return odd.length === 0
    ? []
    : [`${odd.length} values do not fit ${settings.unit ?? 'a number'}, such as ${odd[0] ?? ''}`];
};

const hasFewLines: Check = ({ type }, { answer: { series } }) =>
  type === 'timeseries' && series.length > MOST_LINES ? [`has ${series.length} lines`] : [];

const hasNoWarnings: Check = (_, { answer: { warnings } }) => warnings.map((warning) => `is warned of: ${warning}`);

export const checks: readonly Check[] = [
  hasData,
  isNumber,
  hasLabels,
  hasOwnNames,
  fitsUnit,
  hasFewLines,
  hasNoWarnings,
];

/** What is wrong with the rows that a table makes of all answers. */
export function rowFaults(panel: Panel, asked: readonly Asked[]): string[] {
  if (!asked.some(({ query }) => isTable(panel, query))) return [];
  const rows = rowsOf(panel, asked);
  const labels = columnLabels(panel);
  return [
    ...labels.flatMap((label) => such(rows, (row) => !row.labels[label], `have no ${label}`)),
    ...twice(rows.map((row) => labels.map((label) => row.labels[label] ?? '').join(', '))),
  ];
}

function such<T extends Pick<Series, 'labels'>>(all: readonly T[], isOdd: (one: T) => boolean, what: string): string[] {
  const odd = all.filter(isOdd);
  return odd.length === 0 ? [] : [`${odd.length} of ${all.length} ${what}, such as ${JSON.stringify(odd[0]?.labels)}`];
}

function twice(names: readonly string[]): string[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return again.length === 0 ? [] : [`${again.length} are called the same as others, such as "${again[0] ?? ''}"`];
}
