import {
  type Vector,
  divide,
  histogramQuantile,
  buckets,
  increase,
  notMatches,
  rate,
  recorded,
  select,
  sum,
} from '../../../src/promql';
import { about, orders, ordersASecond, queriesOf, refunds, shop, shopContext, took, total } from './shop';

const record = { record: 'team:orders:rate5m', query: ordersASecond('5m') };
const context = { ...shopContext(record), parts: [{ ...shop, emits: [orders, refunds, took] }] };

/** What is sent of a query on a dashboard with a choice of cluster, team and kind. */
function sent(query: Vector): string | undefined {
  const panel = { ...total, asks: [{ query, legend: '' }] };
  const sections = () => [{ title: 'A row', panels: [panel] }];
  const [text] = queriesOf(about({ variables: ['team', 'kind'], sections }), context);
  return text;
}

test('a query is narrowed by each choice of a label that its series have', () => {
  expect(sent(sum(rate(select(orders), '5m')))).toBe(
    'sum(rate(orders_total{cluster=~"$cluster", team=~"$team", kind=~"$kind"}[5m]))',
  );
});

test('and by no other: each side of a division by those that it has', () => {
  expect(sent(divide(sum(rate(select(refunds), '5m')), sum(rate(select(orders), '5m'))))).toBe(
    'sum(rate(refunds_total{cluster=~"$cluster", team=~"$team"}[5m])) / sum(rate(orders_total{cluster=~"$cluster", team=~"$team", kind=~"$kind"}[5m]))',
  );
});

test('what a query chooses itself stays as it is', () => {
  expect(sent(sum(increase(select(orders, { team: 'a', kind: notMatches('x|y') }), '$__range')))).toBe(
    'sum(increase(orders_total{team="a", kind!~"x|y", cluster=~"$cluster"}[$__range]))',
  );
});

test('the buckets of a histogram are narrowed as it is itself', () => {
  expect(sent(histogramQuantile(0.9, sum(rate(buckets(took), '5m'), { by: ['le'] })))).toContain(
    'order_seconds_bucket{cluster=~"$cluster", team=~"$team"}[5m]',
  );
});

test('what a rule records has the labels that the rule keeps', () => {
  expect(sent(sum(recorded(record)))).toBe('sum(team:orders:rate5m{team=~"$team"})');
});
