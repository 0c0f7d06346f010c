import { alertDashboards, shippedDashboards } from '../../dashboards';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, type Panel, contentOf } from './model';

const context = everyView();
const panels = contentOf(shippedDashboards(context).find(({ uid }) => uid === 'alerts')?.model as DashboardModel);

function queriesOf(title: string): string[] {
  const found = panels.find((panel) => panel.title === title);
  return (found?.targets ?? []).map(({ expr = '' }) => expr);
}

/** The selectors of series about alerts, each with its matchers. */
function selected({ targets = [] }: Panel): string[] {
  return targets.flatMap(({ expr = '' }) => expr.match(/\b(ALERTS\b|\w+:alerts_firing:count)(\{[^}]*\})?/g) ?? []);
}

test('alerts that are for machines are none', () => {
  const about = panels.flatMap(selected).filter((selector) => !selector.startsWith('cluster:'));
  expect(about.length).toBeGreaterThan(10);
  for (const selector of about) {
    expect(selector).toMatch(/severity(="(critical|warning|info)"|!="none"|!~"[^"]*none")|alertname="Watchdog"/);
  }
});

test('each alert leads to the dashboard of its group', () => {
  const [query = ''] = queriesOf('Firing');
  const drawn = alertDashboards(context).map(({ uid }) => uid);
  for (const { rules } of context.rules) {
    for (const rule of rules) {
      if (!('severity' in rule)) continue;
      const leads = new RegExp(`"dashboard", "([^"]+)", "alertname", "(?:[^"]+\\|)?${rule.alert}(?:\\|[^"]+)?"`);
      expect(drawn).toContain(leads.exec(query)?.[1]);
    }
  }
});

test('what an alert is about is told by all labels that alerts have', () => {
  const [query = ''] = queriesOf('Firing');
  const [, joined = ''] = /"about", " ", ([^)]+)/.exec(query) ?? [];
  const labels = new Set(joined.split(', ').map((label) => label.replaceAll('"', '')));
  for (const { rules } of context.rules) {
    for (const rule of rules) {
      if ('severity' in rule) expect([...labels]).toEqual(expect.arrayContaining([...(rule.when.labels ?? [])]));
    }
  }
});

test('the time in which alerts are evaluated is the same whatever service is chosen', () => {
  const [share = ''] = queriesOf('Which alerts fired');
  const always = share.split(' / ')[1];
  expect(always).toContain('alertname="Watchdog"');
  expect(always).not.toContain('$service');
});

test('the review is of thirty days, whatever the range', () => {
  const review = panels.find(({ title }) => title === 'Which alerts fired');
  expect(review).toMatchObject({ timeFrom: '30d' });
});
