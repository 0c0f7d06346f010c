import { alertDashboards, withDashboards } from '../../dashboards';
import { counter } from '../../src/catalogue';
import {
  type AlertRule,
  type RuleGroup,
  above,
  and,
  counted,
  increase,
  perSecond,
  rate,
  select,
  sum,
} from '../../src/promql';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, contentOf } from './model';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['team', 'kind'] });
const parts = [{ title: 'Shop', scrape: [], signals: [], emits: [calls] }];
const rule: AlertRule = {
  alert: 'ManyCalls',
  when: and(
    above(sum(rate(select(calls, { kind: 'slow' }), '5m'), { by: ['team'] }), perSecond(counted(3))),
    above(sum(increase(select(calls), '5m'), { by: ['team'] }), counted(5)),
  ),
  for: '10m',
  severity: 'warning',
  summary: 'Many calls.',
  description: '{{ $labels.team }} calls {{ $value | humanize }} times a second.',
};
const group: RuleGroup = { name: 'Calls.of_teams', rules: [rule] };
const [shown] = alertDashboards({ parts, providers: [], rules: [group] });
const model = shown?.model as DashboardModel;

/** An alert that compares several things has a panel for each, which says what that is behind its name. */
const alertOf = (title = ''): string => title.split(':')[0] ?? '';

test('each group of alerts has a dashboard, with a panel for each alert', () => {
  const context = everyView();
  const dashboards = alertDashboards(context);
  for (const { name, rules } of context.rules) {
    const alerts = new Set(rules.flatMap((one) => ('alert' in one ? [one.alert] : [])));
    const found = dashboards.find(({ model: { title } }) => title === `Alerts: ${name}`);
    const titles =
      found === undefined ? [] : contentOf(found.model as DashboardModel).map(({ title }) => alertOf(title));
    expect(new Set(titles)).toEqual(alerts);
  }
});

test('a panel draws what the alert measures, without its guards, of the series that the reader chose', () => {
  expect(contentOf(model).map(({ targets }) => targets?.map(({ expr }) => expr))).toEqual([
    ['sum by (team) (rate(calls_total{kind="slow", team=~"$team"}[5m]))'],
  ]);
});

test('what can be chosen is what any series has that the alerts read', () => {
  const faults = counter('faults_total', { unit: 'count', help: 'Faults.', labels: ['team'] });
  const other: AlertRule = {
    ...rule,
    alert: 'ManyFaults',
    when: above(sum(increase(select(faults), '5m'), { by: ['team'] }), counted(5)),
  };
  const [both] = alertDashboards({
    parts: [{ title: 'Shop', scrape: [], signals: [], emits: [calls, faults] }],
    providers: [],
    rules: [{ ...group, rules: [other, rule] }],
  });
  expect(both?.model.templating.list?.at(-1)).toMatchObject({
    query: { query: 'label_values({__name__=~"faults_total|calls_total"}, team)' },
  });
});

test('the limit of the alert is the limit that is drawn', () => {
  expect(shown?.model.panels?.[1]).toMatchObject({
    fieldConfig: {
      defaults: {
        thresholds: { steps: [{ color: 'green' }, { value: 3, color: 'orange' }] },
        custom: { thresholdsStyle: { mode: 'dashed' } },
      },
    },
  });
});

test('an alert links to its panel, with the labels that it fires with', () => {
  const [linked] = withDashboards([group], shown === undefined ? [] : [shown]);
  expect(linked?.rules).toMatchObject([
    {
      dashboard: 'd/alerts-calls-of-teams?viewPanel=panel-2&from=now-6h&to=now&var-team={{ $labels.team | urlquery }}',
    },
  ]);
});

test('both severities of an alert lead to the same panel', () => {
  const both = { ...group, rules: [rule, { ...rule, severity: 'critical', for: '2h' } as const] };
  const [linked] = withDashboards([both], alertDashboards({ parts, providers: [], rules: [both] }));
  expect(new Set(linked?.rules.map((one) => 'dashboard' in one && one.dashboard))).toHaveProperty('size', 1);
});

test('every shipped alert leads to a panel that is there', () => {
  const context = everyView();
  const dashboards = alertDashboards(context);
  const panels = new Map(
    dashboards.flatMap(({ uid, model: { panels = [] } }) =>
      contentOf({ panels } as DashboardModel).map(({ id, title }) => [
        `d/${uid}?viewPanel=panel-${id ?? 0}`,
        alertOf(title),
      ]),
    ),
  );
  for (const { rules } of withDashboards(context.rules, dashboards)) {
    for (const one of rules) {
      if ('severity' in one) expect(panels.get(one.dashboard?.split('&')[0] ?? '')).toBe(one.alert);
    }
  }
});
