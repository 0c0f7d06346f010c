import { shippedDashboards } from '../../dashboards';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, type Panel, contentOf } from './model';

const context = everyView();
const rulesWithout = context.rules.map((group) => ({
  ...group,
  rules: group.rules.filter((rule) => !('record' in rule && rule.record.includes('budget'))),
}));

function panels(uid: string, changes: Partial<typeof context> = {}): Panel[] {
  const found = shippedDashboards({ ...context, ...changes }).find((one) => one.uid === uid);
  return found === undefined ? [] : contentOf(found.model as DashboardModel);
}

function panel(uid: string, title: string): object {
  const found = panels(uid).find((one) => one.title === title);
  if (found === undefined) throw new Error(`${uid} has no "${title}"`);
  return found;
}

test('today is since midnight, whatever range is chosen', () => {
  expect(panel('cost', 'Today')).toMatchObject({ timeFrom: 'now/d' });
});

test('days are bars of a day each, of a month', () => {
  expect(panel('cost', 'Days')).toMatchObject({ interval: '1d', timeFrom: '30d' });
});

test('without budgets, cost says nothing of them, and all else', () => {
  const titles = panels('cost').map(({ title = '' }) => title);
  const left = panels('cost', { rules: rulesWithout }).map(({ title = '' }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Tightest budget', 'Budgets of this month']));
  expect(titles.filter((title) => !left.includes(title)).every((title) => /tightest|budget/i.test(title))).toBe(true);
  expect(left).not.toContain('Budgets of this month');
});

test('those who do one kind of task stand together, the cheapest of them first', () => {
  const { transformations } = panel('comparison', 'Everybody by kind of task') as { transformations: object[] };
  const sorted = transformations.filter((one) => 'id' in one && one.id === 'sortBy');
  expect(sorted).toMatchObject([
    { options: { sort: [{ field: 'A success costs', desc: false }] } },
    { options: { sort: [{ field: 'Kind of task', desc: false }] } },
  ]);
});

test.each([
  ['Clients', '/d/client-${__data.fields.client}?'],
  ['Cost by client', '/d/client-${__field.labels.client}?'],
])('a click on a client of "%s" leads to its dashboard', (title, address) => {
  expect(JSON.stringify(panel('overview', title))).toContain(address);
});
