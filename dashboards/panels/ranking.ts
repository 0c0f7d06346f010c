import * as common from '@grafana/grafana-foundation-sdk/common';
import type { DataTransformerConfig, DynamicConfigValue } from '@grafana/grafana-foundation-sdk/dashboard';
import * as table from '@grafana/grafana-foundation-sdk/table';
import type { MetricQuery } from '../../src/logql';
import type { NamedUnit, Vector } from '../../src/promql';
import { neutral, thresholds } from '../limit';
import { written } from '../units';
import type { Ask, Drawn, View, ViewFacts, Words } from './view';
import { mapping } from './words';

export interface RankingProps extends Omit<ViewFacts, 'limit'> {
  /** Labels that tell the rows apart, with the titles of their columns: `{ agent: 'Agent' }`. */
  readonly rows: Readonly<Record<string, string>>;
  /** What is known of each row, from the left to the right; the rows are ranked by the first. */
  readonly columns: readonly Ask[];
  /** The smallest first. @default false */
  readonly rising?: boolean;
  /** Label whose rows stand together, so that each of its values has a ranking of its own. @default one ranking */
  readonly together?: string;
  /** Rows that are shown. @default 50 */
  readonly most?: number;
  /** Height in rows of 30 pixels. @default 9 */
  readonly height?: number;
  /** Labels that are not shown, because only links need them. @default none */
  readonly hidden?: readonly string[];
  /** Widths of columns whose values are long, in pixels by title. @default equal shares */
  readonly widths?: Readonly<Record<string, number>>;
}

/** A table with a row for each set of labels, the largest first: for more than fits into a legend. */
export function ranking(props: RankingProps): View {
  const { rows, columns, hidden = [], widths = {}, width = 24, height = 9, ...facts } = props;
  return {
    ...facts,
    asks: columns.map((column) => ({ ...column, instant: true, format: 'table' })),
    width,
    height,
    linked: Object.values(rows),
    draw: (drawn) => {
      const panel = new table.PanelBuilder()
        .noValue('–')
        .cellHeight(common.TableCellHeight.Sm)
        .minWidth(NARROW_LABEL)
        .thresholds(neutral())
        .transformations(transformations(props, drawn));
      for (const column of drawn) panel.overrideByName(column.ask.legend, look(column));
      for (const label of hidden) panel.overrideByName(label, [HIDDEN]);
      for (const [title, value] of Object.entries(widths)) panel.overrideByName(title, [{ id: 'custom.width', value }]);
      return panel;
    },
  };
}

/** One column of numbers: `column('Cost', 'usd', query)`. With an alert's name its cells are coloured at the limit. */
export function column<U extends NamedUnit>(
  title: string,
  unit: U,
  query: Vector<string, NoInfer<U>> | MetricQuery,
  limit?: string,
): Ask {
  return { legend: title, unit, query, limit };
}

/** A column of states, which words stand for; rows are ranked by their values. */
export function stateColumn(title: string, query: Vector, words: Words): Ask {
  return { legend: title, query, words };
}

// A phone has 390 pixels: five columns fit, where Grafana's own 150 for each show two.
const NARROW_LABEL = 80;
const NARROW: readonly DynamicConfigValue[] = [
  { id: 'custom.minWidth', value: 66 },
  { id: 'custom.wrapHeaderText', value: true },
];

const COLOURED: DynamicConfigValue = {
  id: 'custom.cellOptions',
  value: { type: common.TableCellDisplayMode.ColorText },
};

const HIDDEN: DynamicConfigValue = { id: 'custom.hideFrom', value: { viz: true, legend: false, tooltip: false } };

/** Numbers are drawn in their own unit, and coloured where an alert says what is bad. */
function look({ ask, limit }: Drawn): DynamicConfigValue[] {
  const { unit = 'count', decimals, words } = ask;
  if (words !== undefined) return [{ id: 'mappings', value: [mapping(words)] }, COLOURED];
  const style = { ...written(unit), ...(decimals !== undefined && { decimals }) };
  return [
    ...NARROW,
    ...Object.entries(style).map(([id, value]) => ({ id, value })),
    ...(limit === undefined ? [] : [{ id: 'thresholds', value: thresholds(limit).build() }, COLOURED]),
  ];
}

/** One row of the answers to all queries, under titles, ranked by the first. */
function transformations(
  { rows, rising = false, together, most = 50 }: RankingProps,
  drawn: readonly Drawn[],
): DataTransformerConfig[] {
  const letters = drawn.map(({ refId }) => refId);
  const values = Object.fromEntries(letters.map((letter, index) => [`Value #${letter}`, drawn[index]?.ask.legend]));
  const names = [...Object.keys(rows), ...letters.map((letter) => `Value #${letter}`)];
  const [first = ''] = drawn.map(({ ask }) => ask.legend);
  return [
    { id: 'merge', options: {} },
    {
      id: 'organize',
      options: {
        excludeByName: { Time: true },
        indexByName: Object.fromEntries(names.map((name, index) => [name, index])),
        // With one query Grafana calls the column just `Value`.
        renameByName: { ...rows, ...values, ...(drawn.length === 1 && { Value: first }) },
      },
    },
    { id: 'sortBy', options: { sort: [{ field: first, desc: !rising }] } },
    // What is alike stays in the order that it has.
    ...(together === undefined ? [] : [{ id: 'sortBy', options: { sort: [{ field: rows[together], desc: false }] } }]),
    { id: 'limit', options: { limitField: most } },
  ];
}
