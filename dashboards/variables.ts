import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { type LogQuery, print } from '../src/logql';
import { LOGS, METRICS } from './sources';

/** A label by whose values a reader narrows a dashboard. */
export interface LabelVariable {
  readonly label: string;
  /** Names of series that have it, any of them. */
  readonly of: string | readonly string[];
  /** Labels that were chosen before it: only values that occur with those are offered. @default none */
  readonly after?: readonly string[];
  /** Values of other labels that those series have. @default any */
  readonly where?: Readonly<Record<string, string>>;
  /** Whether `All` means series without the label too. @default false */
  readonly orNone?: boolean;
}

/** The values of a label: all of them, until somebody chooses. */
export function labelVariable({
  label,
  of,
  after = [],
  where = {},
  orNone = false,
}: LabelVariable): dashboard.QueryVariableBuilder {
  const [first = '', ...others] = new Set(typeof of === 'string' ? [of] : of);
  const chosen = [
    ...(others.length === 0 ? [] : [`__name__=~"${[first, ...others].join('|')}"`]),
    ...Object.entries(where).map(([name, value]) => `${name}="${value}"`),
    ...after.map((name) => `${name}=~"$${name}"`),
  ].join(', ');
  const series = (others.length === 0 ? first : '') + (chosen === '' ? '' : `{${chosen}}`);
  return new dashboard.QueryVariableBuilder(label)
    .label(titleOf(label))
    .datasource(METRICS)
    .query({ query: `label_values(${series}, ${label})`, refId: label })
    .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
    .sort(dashboard.VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue(orNone ? '.*' : '.+')
    .current({ selected: true, text: 'All', value: '$__all' });
}

/** The values that a label has in some streams of logs: all of them, until somebody chooses. */
export function logVariable(label: string, title: string, streams: LogQuery): dashboard.QueryVariableBuilder {
  return new dashboard.QueryVariableBuilder(label)
    .label(title)
    .datasource(LOGS)
    .query({ label, stream: print(streams), type: VALUES, refId: label })
    .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
    .sort(dashboard.VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue('.+')
    .current({ selected: true, text: 'All', value: '$__all' });
}

/** What Grafana's data source of Loki calls a question for the values of a label. */
const VALUES = 1;

/** Words that a reader types in; a dot and a plus for anything. */
export function textVariable(name: string, label: string, start: string): dashboard.TextBoxVariableBuilder {
  return new dashboard.TextBoxVariableBuilder(name)
    .label(label)
    .defaultValue(start)
    .current({ selected: true, text: start, value: start });
}

function titleOf(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1).replaceAll('_', ' ')}`;
}

/** Without the settings of interval variables, which the library gives to all kinds and Grafana's schema to none. */
export function closed(builder: Builder<dashboard.VariableModel>): dashboard.VariableModel {
  const { auto: _auto, auto_min: _minimum, auto_count: _count, ...variable } = builder.build();
  return variable;
}
