import { column, ranking } from '../../../dashboards';
import { increase, select, sum } from '../../../src/promql';
import { type DashboardModel, type Panel, fieldsOf } from '../model';
import { about, course, drawn, orders, shopContext, total } from './shop';

const teams = about({ uid: 'teams', title: 'Teams', variables: ['team', 'kind'] });

/** The addresses that the links of a panel of the dashboard of orders lead to; there is one of teams besides. */
function addresses(view: typeof total): string[] {
  const definition = about({ sections: () => [{ title: 'A row', panels: [view] }] });
  const [model] = drawn(shopContext(), definition, teams);
  return (model?.panels ?? []).flatMap(linksOf);
}

function linksOf(panel: Panel): string[] {
  return fieldsOf(panel).flatMap(({ links = [] }) => links.map(({ url }) => url));
}

test('a click keeps the time, and what the reader chose that can be chosen there', () => {
  expect(addresses({ ...total, links: [{ title: 'Teams', to: 'teams' }] })).toEqual([
    '/d/teams?${__url_time_range}&${datasource:queryparam}&${cluster:queryparam}&${team:queryparam}',
  ]);
});

test('what cannot be chosen there is left behind', () => {
  const back = { ...total, links: [{ title: 'Orders', to: 'orders' }] };
  const [, model] = drawn(shopContext(), about(), { ...teams, sections: () => [{ title: 'A row', panels: [back] }] });
  expect((model?.panels ?? []).flatMap(linksOf).join()).not.toContain('kind');
});

test('what is clicked on is chosen there, in the place of what the reader chose', () => {
  expect(addresses({ ...course, links: [{ title: 'This team', to: 'teams', carrying: ['team'] }] })).toEqual([
    '/d/teams?${__url_time_range}&var-team=${__field.labels.team}&${datasource:queryparam}&${cluster:queryparam}',
  ]);
});

test('in a table that is the row', () => {
  const view = ranking({
    title: 'Teams',
    description: 'Teams.',
    rows: { team: 'Team' },
    columns: [column('Orders', 'count', sum(increase(select(orders), '$__range'), { by: ['team'] }))],
    links: [{ title: 'This team', to: 'teams', carrying: ['team'] }],
  });
  expect(addresses(view).join()).toContain('var-team=${__data.fields.team}');
});

test('a link to a dashboard that the stack does not have is left out', () => {
  expect(addresses({ ...total, links: [{ title: 'Nowhere', to: 'nowhere' }] })).toEqual([]);
});

test('the other dashboards are listed at the top by their folders, those of the user among them', () => {
  const [model] = drawn(shopContext(), about({ folder: 'My shop' }));
  expect((model as DashboardModel & { readonly tags?: readonly string[] }).tags).toEqual(['signalbox', 'my-shop']);
  expect(model?.links).toContainEqual(
    expect.objectContaining({ title: 'My shop', tags: ['signalbox', 'my-shop'], includeVars: true, keepTime: true }),
  );
});

test('such a list stands where it is seen', () => {
  const [model] = drawn(shopContext(), about());
  expect(model?.links?.map(({ placement }) => placement)).toEqual(model?.links?.map(() => undefined));
});
