import { definitions, shippedDashboards } from '../../../dashboards';
import { canvasFor } from '../../../dashboards/canvas';
import { draw } from '../../../dashboards/draw';
import { type RuleGroup, increase, select, sum } from '../../../src/promql';
import { claudeCode } from '../../../src/providers';
import { shippedRules } from '../../../rules';
import { everyView } from '../../stacks/dashboards';
import { watchedParts } from '../../stacks/watched';
import { type DashboardModel, contentOf, everything } from '../model';
import { about, manyOrders, refunds, shopContext, total } from './shop';

const refunded = {
  ...total,
  title: 'Refunds',
  asks: [{ query: sum(increase(select(refunds), '$__range')), legend: '' }],
};
const words = { ...total, title: 'Words', asks: [] };

/** The titles of what is left of a dashboard that is shipped, in a stack in which nobody emits refunds. */
function left(...sections: readonly (readonly (typeof total)[])[]): (string | undefined)[] | undefined {
  const definition = about({ sections: () => sections.map((panels) => ({ title: 'A row', panels })) });
  const made = draw(definition, canvasFor(shopContext()));
  return made && everything(made.model as DashboardModel).map(({ title }) => title);
}

test('a panel that nothing feeds is left out', () => {
  expect(left([total, refunded])).toEqual(['A row', 'Orders']);
});

test('of a panel that asks several things, what nothing feeds is left out', () => {
  const both = { ...total, asks: [...total.asks, ...refunded.asks] };
  const made = draw(about({ sections: () => [{ title: 'A row', panels: [both] }] }), canvasFor(shopContext()));
  expect(made && contentOf(made.model as DashboardModel).map(({ targets }) => targets?.length)).toEqual([1]);
});

test('a row that has nothing but words left goes with them', () => {
  expect(left([total], [refunded, words])).toEqual(['A row', 'Orders']);
});

test('words alone have their row', () => {
  expect(left([total], [words])).toEqual(['A row', 'Orders', 'A row', 'Words']);
});

test('a dashboard without a panel that asks something is not there', () => {
  expect(left([refunded], [words])).toBeUndefined();
});

test('a dashboard about a metric that nobody emits is not there', () => {
  expect(draw(about({ about: refunds, variables: [] }), canvasFor(shopContext()))).toBeUndefined();
});

test('what a rule records can be shown', () => {
  const recorded = { record: 'refunds_total', query: sum(increase(select(refunds), '1h')) };
  const definition = about({ sections: () => [{ title: 'A row', panels: [refunded] }] });
  expect(draw(definition, canvasFor(shopContext()))).toBeUndefined();
  expect(draw(definition, canvasFor(shopContext(recorded)))).toBeDefined();
});

test('what happened is marked where something tells of it', () => {
  const marks = (rules: readonly RuleGroup['rules'][number][]) =>
    draw(about(), canvasFor(shopContext(...rules)))?.model.annotations.list?.map(({ name }) => name);
  expect(marks([manyOrders()])).toEqual(['Alerts']);
  const full = everyView();
  const [overview] = definitions(full).flatMap((one) =>
    one.uid === 'overview' ? (draw(one, canvasFor(full)) ?? []) : [],
  );
  expect(overview?.model.annotations.list?.map(({ name }) => name)).toEqual(['Alerts', 'New models', 'Deployments']);
});

test('a stack that watches one client has no dashboard of another, and none about frameworks', () => {
  const providers = [claudeCode()];
  const parts = watchedParts({ providers });
  const shown = shippedDashboards({ parts, providers, rules: shippedRules({ parts, budgets: [] }) });
  const uids = shown.map(({ uid }) => uid);
  expect(uids).toEqual(expect.arrayContaining(['overview', 'cost', 'client-claude-code', 'stack-health']));
  expect(uids.filter((uid) => uid.startsWith('client-'))).toEqual(['client-claude-code']);
  expect(shown.filter(({ folder }) => folder === 'Framework')).toEqual([]);
});

test('a stack that watches everything has every dashboard', () => {
  const full = everyView();
  expect(shippedDashboards(full).map(({ uid }) => uid)).toEqual(definitions(full).map(({ uid }) => uid));
});
