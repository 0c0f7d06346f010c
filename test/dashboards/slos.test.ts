import { type DashboardContext, shippedDashboards } from '../../dashboards';
import { type Slo, availability, sloRules } from '../../rules';
import { agentTasks } from '../../src/catalogue/framework';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, type Panel, contentOf } from './model';

const context = everyView();

function panelsOf(shown: DashboardContext): readonly Panel[] {
  const found = shippedDashboards(shown).find(({ uid }) => uid === 'slos');
  return found === undefined ? [] : contentOf(found.model as DashboardModel);
}

const panels = panelsOf(context);
const titled = (title: string, among = panels): Panel | undefined => among.find((panel) => panel.title === title);

function judging(...slos: readonly Slo[]): DashboardContext {
  const others = context.rules.filter(({ name }) => !name.startsWith('slo-'));
  return { ...context, rules: [...others, ...sloRules(slos, { parts: context.parts, budgets: [] })] };
}

const tasks = { of: agentTasks, bad: { outcome: 'error' }, objective: 0.99 } as const;

test.each([
  ['an hour', [14.4], 'red'],
  ['six hours', [6], 'red'],
  ['a day', [3], 'orange'],
  ['three days', [1], 'orange'],
])('the limit of the burn rate over %s is %j, that of the alerts that look at so much', (window, limits, color) => {
  const [base, ...steps] = titled(`Burn rate over ${window}`)?.fieldConfig?.defaults.thresholds?.steps ?? [];
  expect(base).toEqual({ value: null, color: 'green' });
  expect(steps).toEqual(limits.map((value) => ({ value, color })));
});

test('only objectives that somebody is woken for are held against the limits at which somebody is', () => {
  const hour = titled('Burn rate over an hour')?.targets?.[0]?.expr;
  expect(hour).toMatch(/ and on \(slo\) slo:info\{slo=~"agent-tasks\|llm-requests"\}$/);
  expect(titled('Burn rate over three days')?.targets?.[0]?.expr).not.toContain('slo:info');
});

test('a burn rate has a colour where every objective has an alert about it', () => {
  const coloured = (among: readonly Panel[]): unknown[] =>
    (
      titled(
        'Objectives',
        among.filter(({ type }) => type === 'table'),
      )?.fieldConfig?.overrides ?? []
    )
      .filter(({ properties }) => properties.some(({ id }) => id === 'thresholds'))
      .map(({ matcher }) => matcher.options);
  expect(coloured(panels)).toEqual(['Burns, 3d']);
  expect(coloured(panelsOf(judging(availability({ ...tasks, name: 'tasks' }))))).toEqual([
    'Burns, 1h',
    'Burns, 6h',
    'Burns, 3d',
  ]);
});

test('where nobody is woken at all, there are no limits at which somebody would be', () => {
  const found = panelsOf(judging(availability({ ...tasks, name: 'tasks', page: false })));
  expect(found.map(({ title }) => title)).toContain('Burn rate over a day');
  expect(found.map(({ title }) => title)).not.toContain('Burn rate over an hour');
});

test('groups that had fewer events than any alert wants do not stand for their objective', () => {
  const least = (shown: readonly Panel[]) => titled('Least that is left', shown)?.targets?.[0]?.expr;
  expect(least(panels)).toMatch(/sum_over_time\(slo:sli_total:increase5m\{[^}]+\}\[3d:5m\]\) >= 20\)+$/);
  const few = judging(availability({ ...tasks, name: 'tasks', minimumEvents: 7 }));
  expect(least(panelsOf(few))).toMatch(/>= 7\)+$/);
});

test('every label by which an objective is judged is a column of its groups', () => {
  const groups = judging(availability({ ...tasks, name: 'tasks', by: ['agent'] }));
  const [query] = titled('Groups', panelsOf(groups))?.targets ?? [];
  expect(query?.expr).toMatch(/^min by \(slo, agent, cluster\)/);
});

test('where nothing is promised there is no such dashboard', () => {
  expect(panelsOf(judging())).toEqual([]);
});
