import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { LogQuery, MetricQuery } from '../../src/logql';
import type { NamedUnit, QueryUnit, Vector, Window } from '../../src/promql';
import type { Limit } from '../limit';
import type { TraceSearch } from '../trace-search';

/** One question of a panel. */
export interface Ask<U extends QueryUnit = QueryUnit> {
  readonly query: Vector<string, U> | LogQuery | MetricQuery | TraceSearch;
  /** What each series is called, in Grafana's syntax: `{{model}}`. */
  readonly legend: string;
  /** Only the last values, not their course: for totals over the whole range. @default false */
  readonly instant?: boolean;
  /** For tables, where the answers to several queries become one row; for heatmaps, whose buckets are told apart. @default series */
  readonly format?: 'table' | 'heatmap';
  /** Whether exemplars are asked for, which lead to traces. @default false */
  readonly exemplars?: boolean;
  /** Unit of the answer, where the panel shows several. @default that of the panel */
  readonly unit?: NamedUnit;
  /** Digits behind the point in a table. @default what suits the unit */
  readonly decimals?: number;
  /** Alert whose limit its values are held against, where the panel shows several. @default that of the panel */
  readonly limit?: string;
  /** What its values are called where they stand for states, in a table. @default they are numbers */
  readonly words?: Words;
  /** Colour of its lines, where one has a meaning. @default that of its turn */
  readonly color?: string;
}

/** What a value is called, and its colour. */
export type Words = Readonly<Record<number, { readonly text: string; readonly color: string }>>;

/** An ask with the letter under which it is sent, and the limit of its alert. */
export interface Drawn {
  readonly ask: Ask;
  readonly refId: string;
  readonly limit?: Limit;
}

/** Where a click leads: another dashboard, with what was clicked on chosen there. */
export interface Link {
  readonly title: string;
  /** The uid of that dashboard, or the label of what is clicked on that has it, after words that all of them begin with. */
  readonly to: string | { readonly label: string; readonly prefix?: string };
  /** Labels of the series that are chosen there, by variables of the same names. @default none */
  readonly carrying?: readonly string[];
}

/** A panel before it has a place: what it asks, and how it is drawn. Unfit asks are taken away before that. */
export interface View {
  readonly title: string;
  /** What it shows, and what to do when it is bad, in whole sentences. */
  readonly description: string;
  readonly asks: readonly Ask[];
  /** Alert whose limit is drawn. @default none */
  readonly limit?: string;
  /** Where a click leads. @default nowhere */
  readonly links?: readonly Link[];
  /** Titles of the columns that the links are on. @default all that is shown */
  readonly linked?: readonly string[];
  /** The least time between two points: an hour makes bars of hours. @default what fits the width */
  readonly step?: Window;
  /** How far back it looks, whatever the reader chose; `now/d` is the day so far. @default the range of the dashboard */
  readonly past?: Window | 'now/d';
  /** Columns that it takes, of 24; `share` for an equal part of its section. */
  readonly width: number | 'share';
  /** Height in rows of 30 pixels. */
  readonly height: number;
  /** The panel, but for what all have in common: title, description, data source, queries and links. */
  draw(drawn: readonly Drawn[], limit: Limit | undefined): Builder<Panel>;
}

/** What every panel says of itself. */
export interface ViewFacts extends Pick<View, 'title' | 'description' | 'limit' | 'links' | 'step' | 'past'> {
  /** Columns that it takes, of 24. @default what suits its kind */
  readonly width?: number;
}
