import type { Page, Panel } from './page';

const source = { type: 'prometheus', uid: '${datasource}' };
const tokens = 'sum by (team) (increase(llm_tokens_total[$__range]))';

function pageWith(panel: Pick<Panel, 'type' | 'targets' | 'fieldConfig' | 'transformations'>): Page {
  return {
    uid: 'broken',
    title: 'Broken',
    time: { from: 'now-24h', to: 'now' },
    panels: [{ ...panel, title: 'Panel', datasource: source, gridPos: { x: 0, y: 0, w: 12, h: 8 } }],
    templating: {},
    annotations: {},
  };
}

const line = (expr: string, legendFormat: string, unit = 'short'): Page =>
  pageWith({ type: 'timeseries', targets: [{ refId: 'A', expr, legendFormat }], fieldConfig: { defaults: { unit } } });

/** Dashboards on which something is wrong, and what is to be found. */
export const broken: readonly (readonly [what: string, page: Page, found: RegExp])[] = [
  ['nothing on a dashboard without a fault', line(tokens, '{{team}}'), /^$/],
  ['a metric that nobody emits', line('sum(never_heard_of_total)', 'sum'), /has no data/],
  ['a name by a label that the query drops', line(tokens, '{{client}}'), /have no client.*are called the same/s],
  ['a share that is a hundred times too large', line('avg(up) * 100', 'share', 'percentunit'), /not fit percentunit/],
  ['less than nothing', line('-sum(up)', 'sum'), /not fit short/],
  ['too many lines', line('sum by (__name__) ({job="loki"})', '{{__name__}}'), /has \d+ lines/],
  ['a variable that is not there', line('up{team="$team"}', '{{team}}'), /there is no variable team/],
  ['no PromQL', line('sum(', 'sum'), /parse error/],
  ['a warning', line('rate(process_start_time_seconds{job="loki"}[$__rate_interval])', 'a'), /is warned of/],
  [
    'a table without a column that it promises',
    pageWith({
      type: 'table',
      targets: [{ refId: 'A', expr: tokens, instant: true, format: 'table' }],
      transformations: [{ id: 'organize', options: { renameByName: { project: 'Project', 'Value #A': 'Tokens' } } }],
    }),
    /rows: \d+ of \d+ have no project/,
  ],
];
