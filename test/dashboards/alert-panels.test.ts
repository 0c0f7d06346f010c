import { type DashboardContext, alertDashboards, dashboardFaults, withDashboards } from '../../dashboards';
import { counter } from '../../src/catalogue';
import {
  type AlertRule,
  type RuleGroup,
  type Vector,
  above,
  absent,
  below,
  counted,
  firstOf,
  increase,
  multiply,
  select,
  sum,
} from '../../src/promql';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, type Panel, contentOf } from './model';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['team', 'kind'] });
const parts = [{ title: 'Shop', scrape: [], signals: [], emits: [calls] }];
const within = (window: '1h' | '1d') => sum(increase(select(calls), window), { by: ['cluster', 'team'] });

function alertOn(when: Vector, severity: AlertRule['severity'] = 'warning'): AlertRule {
  return { alert: 'ManyCalls', when, severity, summary: 'Many calls.', description: '{{ $value | humanize }} calls.' };
}

const contextOf = (...rules: readonly RuleGroup[]): DashboardContext => ({ parts, providers: [], rules });

function panelsOf(...rules: readonly AlertRule[]): readonly Panel[] {
  const [drawn] = alertDashboards(contextOf({ name: 'calls', rules }));
  return contentOf(drawn?.model as DashboardModel);
}

const queriesOf = ({ targets = [] }: Panel): (string | undefined)[] => targets.map(({ expr }) => expr);

test('what is held against different limits is on different panels, each with its own', () => {
  const hour = above(within('1h'), counted(30));
  const panels = panelsOf(alertOn(firstOf(hour, above(within('1d'), counted(100))), 'critical'));
  expect(panels.map(({ title }) => title)).toEqual(['ManyCalls: above 30', 'ManyCalls: above 100']);
  expect(panels.map(limitsOn)).toEqual([[30], [100]]);
});

test('what is held against the same limit is on one panel, and so is the limit of every severity', () => {
  const [both] = panelsOf(alertOn(firstOf(above(within('1h'), counted(30)), above(within('1d'), counted(30)))));
  expect(both && queriesOf(both)).toHaveLength(2);
  const severities = [alertOn(above(within('1h'), counted(30))), alertOn(above(within('1h'), counted(90)), 'critical')];
  expect(panelsOf(...severities).map(limitsOn)).toEqual([[30, 90]]);
});

test('each severity of an alert leads to the panel of what it compares', () => {
  const group = {
    name: 'calls',
    rules: [
      alertOn(above(within('1h'), counted(30)), 'critical'),
      alertOn(above(within('1d'), counted(100)), 'warning'),
    ],
  };
  const [linked] = withDashboards([group], alertDashboards(contextOf(group)));
  const panels = linked?.rules.map((one) => 'dashboard' in one && /panel-\d+/.exec(one.dashboard ?? '')?.[0]);
  expect(panels).toEqual(['panel-2', 'panel-3']);
});

test('a limit that moves is a dashed line of its own, which is not in the list of what is measured', () => {
  const [panel] = panelsOf(alertOn(above(within('1h'), multiply(within('1d'), 3))));
  const [, limit] = panel?.targets ?? [];
  const [found] = panel?.fieldConfig?.overrides ?? [];
  expect(found?.matcher).toEqual({ id: 'byFrameRefID', options: limit?.refId });
  expect(found?.properties).toContainEqual({ id: 'color', value: { mode: 'fixed', fixedColor: 'orange' } });
  expect(JSON.stringify(found?.properties)).toContain('"legend":true');
});

test('the worst of many stands on top of their list: the least where little is bad', () => {
  const [high] = panelsOf(alertOn(above(within('1h'), counted(30))));
  const [low] = panelsOf(alertOn(below(within('1h'), counted(30))));
  expect(high).toMatchObject({ options: { legend: { displayMode: 'table', sortBy: 'Max', sortDesc: true } } });
  expect(low).toMatchObject({ options: { legend: { displayMode: 'table', sortBy: 'Min', sortDesc: false } } });
});

test('lines are named by what tells them apart, what tells most first', () => {
  const [panel] = panelsOf(alertOn(above(within('1h'), counted(30))));
  expect(panel?.targets?.map(({ legendFormat }) => legendFormat)).toEqual(['{{team}} {{cluster}}']);
});

test('what a query says is the same for all series names none; what it says of each does', () => {
  const gone = (kind: string) => absent(select(calls, { kind, team: 'shop' }));
  const [panel] = panelsOf(alertOn(firstOf(gone('slow'), gone('fast'))));
  expect(panel?.targets?.map(({ legendFormat }) => legendFormat)).toEqual(['{{kind}}']);
});

test('an alert that compares nothing has a panel that says what it means that it is empty', () => {
  const [panel] = panelsOf(alertOn(absent(select(calls))));
  expect(panel?.fieldConfig?.defaults.noValue).toBe('The condition does not hold');
});

test('what does not fit into the queries of one look waits in a closed row', () => {
  const rules = Array.from({ length: 30 }, (_, index) => ({
    ...alertOn(above(within('1h'), counted(index))),
    alert: `Many${index}`,
  }));
  const [drawn] = alertDashboards(contextOf({ name: 'calls', rules }));
  const rows = (drawn?.model.panels ?? []).filter(({ type }) => type === 'row');
  expect(rows).toMatchObject([
    { title: 'Alerts', collapsed: false },
    { title: 'More alerts', collapsed: true },
  ]);
});

test('the alerts of an objective can be chosen by whom it is judged', () => {
  const found = alertDashboards(everyView()).find(({ uid }) => uid === 'alerts-slo-agent-tasks');
  expect(found?.model.templating.list?.map(({ name }) => name)).toContain('team');
});

test('two groups whose dashboards would have one address are refused', () => {
  const rules = [alertOn(above(within('1h'), counted(30)))];
  const long = 'calls-of-all-the-teams-in-all-the-countries';
  const groups = [`${long}-a`, `${long}-b`].map((name) => ({ name, rules }));
  expect(dashboardFaults(contextOf(...groups), {})).toEqual([
    `the rule groups "${long}-a" and "${long}-b" both have the dashboard alerts-calls-of-all-the-teams-in-all-the: rename one`,
  ]);
  expect(dashboardFaults(everyView(), {})).toEqual([]);
});

function limitsOn({ fieldConfig }: Panel): number[] {
  return (fieldConfig?.defaults.thresholds?.steps ?? []).flatMap(({ value }) => value ?? []);
}
