import { App } from 'cdk8s';
import { dashboardJson } from '../../dashboards';
import { Grafana, Inventory, Loki } from '../../src';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

type Asking = Readonly<Record<string, unknown>>;

/** A Grafana with one data source, `loki`, that shows a dashboard. */
function grafana(change: Asking): (app: App) => void {
  const dashboard = dashboardJson(JSON.stringify({ uid: 'shop', title: 'Shop', ...change }), { folder: 'Shop' });
  return (app) => {
    const chart = chartOf(app);
    new Grafana(chart, 'grafana', { datasources: [new Loki(chart, 'loki')], dashboards: [dashboard] });
  };
}

function warnings(change: Asking): string[] {
  const app = new App();
  grafana(change)(app);
  return Inventory.of(app).warnings.flatMap((warn) => warn());
}

const panel = (datasource: unknown): Asking => ({ panels: [{ type: 'stat', datasource }] });
const variable = (name: string): Asking => ({ templating: { list: [{ type: 'datasource', name, query: 'loki' }] } });

const ELSEWHERE: readonly [where: string, change: Asking][] = [
  ['a panel', panel({ type: 'prometheus', uid: 'mimir' })],
  ['a panel of an old file', panel('mimir')],
  ['a query', { panels: [{ type: 'stat', targets: [{ datasource: { uid: 'mimir' } }] }] }],
  ['a panel in a row', { panels: [{ type: 'row', panels: [{ type: 'stat', datasource: { uid: 'mimir' } }] }] }],
  ['a choice', { templating: { list: [{ type: 'query', name: 'team', datasource: { uid: 'mimir' } }] } }],
  ['a mark', { annotations: { list: [{ name: 'Deployments', datasource: { uid: 'mimir' } }] } }],
];

test.each(ELSEWHERE)('%s that asks a data source which nobody declared is worth a look', (_, change) => {
  expect(warnings(change)).toEqual([
    'chart/grafana: the dashboard "shop" asks the data source "mimir", which is none of loki: name one of these, or have the reader choose by a variable',
  ]);
});

test.each<[what: string, change: Asking]>([
  ['one that is declared', panel({ type: 'loki', uid: 'loki' })],
  ['the default one', panel(null)],
  ['Grafana itself', panel({ type: 'grafana', uid: '-- Grafana --' })],
  ['several', panel({ type: 'mixed', uid: '-- Mixed --' })],
  ['one that the reader chooses', { ...panel({ type: 'loki', uid: '${logs}' }), ...variable('logs') }],
  ['one that the reader chooses, as old files say it', { ...panel('$logs'), ...variable('logs') }],
])('%s is fine', (_, change) => {
  expect(warnings(change)).toEqual([]);
  expect(problemsOf(grafana(change))).toBe('');
});

test('a choice that there is not is refused', () => {
  const change = { ...panel({ type: 'loki', uid: '${DS_LOKI}' }), ...variable('logs') };
  expect(problemsOf(grafana(change))).toContain(
    '[chart/grafana] dashboards: "shop" asks the data source ${DS_LOKI}, and has no such variable: add it',
  );
});
