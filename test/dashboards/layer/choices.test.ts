import { logLines, textVariable } from '../../../dashboards';
import { logs as linesOf } from '../../../src/logql';
import type { Variable } from '../model';
import { about, course, drawn, orders, refunds, shopContext } from './shop';

/** The choices at the top of a dashboard about orders. */
function choices(change: Parameters<typeof about>[0] = {}): readonly Variable[] {
  return drawn(shopContext(), about(change))[0]?.templating?.list ?? [];
}

/** What is asked for the values of each label. */
function asked(change: Parameters<typeof about>[0] = {}): unknown[] {
  return choices(change).flatMap(({ type, query }) =>
    type === 'query' ? (query as { readonly query: string }).query : [],
  );
}

const logs = logLines({ title: 'Lines', description: 'What was logged.', query: linesOf({ service_name: 'shop' }) });

test('the values of each label are those that occur with what was chosen before', () => {
  expect(asked({ variables: ['team', 'kind'] })).toEqual([
    'label_values(orders_total, cluster)',
    'label_values(orders_total{cluster=~"$cluster"}, team)',
    'label_values(orders_total{cluster=~"$cluster", team=~"$team"}, kind)',
  ]);
});

test('values of other metrics can be offered besides', () => {
  expect(asked({ besides: [refunds], variables: ['team'] })).toEqual([
    'label_values({__name__=~"orders_total|refunds_total"}, cluster)',
    'label_values({__name__=~"orders_total|refunds_total", cluster=~"$cluster"}, team)',
  ]);
});

test('a dashboard about no metric of its own lets one choose the cluster of targets', () => {
  expect(asked({ about: undefined, variables: [] })).toEqual(['label_values(up, cluster)']);
});

test('everything is chosen until somebody chooses', () => {
  expect(choices().find(({ name }) => name === 'team')).toMatchObject({
    current: { value: '$__all' },
    includeAll: true,
    multi: true,
    allValue: '.+',
  });
});

test('labels can be said one by one, and all of them can mean series without the label', () => {
  const labels = [{ label: 'kind', of: orders.name, orNone: true }];
  expect(asked({ labels })).toEqual(['label_values(orders_total, kind)']);
  expect(choices({ labels }).map(({ allValue }) => allValue)).toEqual([undefined, '.*']);
});

test('the data sources that can be chosen are those of its panels, that of metrics always', () => {
  const sources = (...panels: readonly (typeof course)[]) =>
    choices({ sections: () => [{ title: 'A row', panels }] }).flatMap(({ type, name }) =>
      type === 'datasource' ? name : [],
    );
  expect(sources(course)).toEqual(['datasource']);
  expect(sources(logs)).toEqual(['datasource', 'loki_datasource']);
  expect(sources(logs, course, logs)).toEqual(['datasource', 'loki_datasource']);
});

test('words that a reader types in come last', () => {
  const search = textVariable('search', 'Search', '.+');
  expect(choices({ choices: [search] }).at(-1)).toMatchObject({ name: 'search', type: 'textbox', query: '.+' });
});
