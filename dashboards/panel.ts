import type { DashboardLink, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import type * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import type * as loki from '@grafana/grafana-foundation-sdk/loki';
import { print as printLogql } from '../src/logql';
import { type RuleGroup, type Vector, metricNames, print } from '../src/promql';
import { limitOf, told } from './limit';
import { drillDown } from './links';
import type { Ask, Link, View } from './panels/view';
import { LOGS, METRICS, TRACES } from './sources';
import { type TraceTarget, traceTarget } from './trace-search';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a panel is drawn for. */
export interface Surroundings {
  /** The rules whose limits are drawn. */
  readonly rules: readonly RuleGroup[];
  /** Variables of the dashboard, which links carry on. */
  readonly variables: readonly string[];
  /** The dashboards that links can lead to, by their uids, each with its variables. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** A query of what the reader chose alone. */
  readonly chosen: <V extends Vector>(query: V) => V;
}

/** A panel, but for its place. */
export function panelOf(view: View, { rules, variables, targets, chosen }: Surroundings): Panel {
  const limit = view.limit === undefined ? undefined : limitOf(view.limit, rules, view.asks.flatMap(namesIn));
  const drawn = view.asks.map((ask, index) => ({
    ask,
    refId: LETTERS[index] ?? `A${index}`,
    ...(ask.limit !== undefined && { limit: limitOf(ask.limit, rules, namesIn(ask)) }),
  }));
  const limits = [limit, ...drawn.map((one) => one.limit)].filter((one) => one !== undefined);
  const { links = [], step, past } = view;
  const panel = view.draw(drawn, limit).build();
  const dataLinks = links.flatMap((link) => {
    const there = choosable(link, targets);
    return there === undefined ? [] : drillDown(link, variables, there, panel.type === 'table');
  });
  return {
    ...panel,
    title: view.title,
    description: [view.description, ...limits.map(told)].join(' '),
    ...(drawn.length > 0 && {
      datasource: sourceOf(view.asks),
      targets: drawn.map(({ ask, refId }) => targetOf(ask, refId, chosen)),
    }),
    ...(step && { interval: step }),
    ...(past && { timeFrom: past }),
    ...(dataLinks.length > 0 && { fieldConfig: withLinks(panel.fieldConfig, dataLinks, view.linked) }),
  };
}

/** What can be chosen where a link leads; nothing is known where there is no such dashboard. */
function choosable({ to }: Link, targets: Surroundings['targets']): readonly string[] | undefined {
  if (typeof to === 'string') return targets.get(to);
  const { prefix } = to;
  if (prefix === undefined) return ['datasource'];
  const [first, ...others] = [...targets].filter(([uid]) => uid.startsWith(prefix)).map(([, names]) => names);
  return first?.filter((name) => others.every((names) => names.includes(name)));
}

function namesIn({ query }: Ask): string[] {
  return query.type === 'vector' ? metricNames(query) : [];
}

function sourceOf([first]: readonly Ask[]): { readonly type: string; readonly uid: string } {
  if (first?.query.type === 'traces') return TRACES;
  return first?.query.type === 'vector' ? METRICS : LOGS;
}

/**
 * One query as it is sent. Not by the library's builder, because loading that takes a fifth of the time of synthesis.
 */
function targetOf(ask: Ask, refId: string, chosen: <V extends Vector>(query: V) => V): Target {
  const { query, legend, instant = false, format, exemplars = false } = ask;
  if (query.type === 'traces') return { ...traceTarget(query, refId), datasource: TRACES };
  const common = {
    refId,
    legendFormat: legend,
    ...(instant ? { instant: true, range: false } : { range: true }),
    _implementsDataqueryVariant: () => undefined,
  };
  if (query.type !== 'vector') {
    return { ...common, expr: printLogql(query), datasource: LOGS, queryType: instant ? 'instant' : 'range' };
  }
  return {
    ...common,
    expr: print(chosen(query)),
    datasource: METRICS,
    ...(format && { format }),
    ...(exemplars && { exemplar: true }),
  };
}

type Target = Omit<prometheus.Dataquery, 'format'> | loki.dataquery | TraceTarget;

function withLinks(
  { defaults = {}, overrides = [] }: Partial<FieldConfig> = {},
  links: DashboardLink[],
  columns: readonly string[] | undefined,
): FieldConfig {
  if (columns === undefined) return { defaults: { ...defaults, links }, overrides };
  const linked = columns.map((name) => ({
    matcher: { id: 'byName', options: name },
    properties: [{ id: 'links', value: links }],
  }));
  return { defaults, overrides: [...overrides, ...linked] };
}

type FieldConfig = NonNullable<Panel['fieldConfig']>;
