import { shippedDashboards } from '../../dashboards';
import { frameworkDashboards } from '../../dashboards/framework';
import { frameworkMetrics } from '../../src/catalogue/framework';
import type { Metric } from '../../src/catalogue/metric';
import { everyView } from '../stacks/dashboards';
import { type DashboardModel, contentOf } from './model';

const context = everyView();
const shipped = shippedDashboards(context);
const each = frameworkDashboards.map((definition) => [definition.uid, definition] as const);

function panels(uid: string) {
  return contentOf(shipped.find((one) => one.uid === uid)?.model as DashboardModel);
}

const queries = (uid: string) => panels(uid).flatMap(({ targets = [] }) => targets.map(({ expr = '' }) => expr));

test.each(each)('in a stack with everything nothing is left out of %s', (uid, { sections }) => {
  const views = sections(context).flatMap((section) => section.panels);
  expect(panels(uid).map(({ title }) => title)).toEqual(views.map(({ title }) => title));
  expect(queries(uid)).toHaveLength(views.flatMap(({ asks }) => asks).length);
});

test.each(each)('%s says that the SDK feeds it', (uid) => {
  const model = shipped.find((one) => one.uid === uid)?.model as DashboardModel;
  expect(model.description).toContain('signalbox/sdk');
  expect(contentOf(model).at(-1)).toMatchObject({ type: 'text' });
});

test('where nobody uses the SDK there are none of them', () => {
  const told = new Set<Metric>(Object.values(frameworkMetrics));
  const parts = context.parts.map((part) => ({ ...part, emits: part.emits?.filter((metric) => !told.has(metric)) }));
  const left = shippedDashboards({ ...context, parts }).map(({ uid }) => uid);
  expect(left).toContain('overview');
  expect(left.filter((uid) => frameworkDashboards.some((definition) => definition.uid === uid))).toEqual([]);
});

test('the money of weeks is read from what is recorded by the hour', () => {
  expect(queries('executive').filter((expr) => expr.includes('llm_cost_usd'))).not.toEqual([]);
  expect(queries('executive').filter((expr) => expr.includes('llm_cost_usd_total'))).toEqual([]);
});

test('savings are shown as what they are: reported, by somebody, of a period, against a baseline', () => {
  const [saved, perDollar] = ['Savings, as reported', 'Return: choose the range of the period'].map((title) =>
    panels('executive').find((panel) => panel.title === title),
  );
  expect(saved?.targets?.[0]?.legendFormat).toBe('{{period}} against {{baseline}}, says {{source}}');
  for (const { expr } of perDollar?.targets ?? []) expect(expr).toContain('cost_savings_usd{');
  expect(perDollar?.targets).toHaveLength(3);
});
