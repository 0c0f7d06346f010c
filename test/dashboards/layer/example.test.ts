import { type Manifest, render } from '../../../src';
import { appOf } from '../../harness/examples';
import { type DashboardModel, contentOf } from '../model';

/** The dashboards of the example, by their uids. */
async function dashboards(): Promise<ReadonlyMap<string, DashboardModel>> {
  const manifests: Manifest[] = render(await appOf('own-dashboard')).map(({ manifest }) => manifest);
  const files = manifests.flatMap(({ data }) => Object.entries((data ?? {}) as Record<string, string>));
  const json = files.filter(([file]) => file.endsWith('.json')).map(([, text]) => JSON.parse(text) as DashboardModel);
  return new Map(json.map((model) => [model.uid ?? '', model]));
}

test('the example has a dashboard of our pieces, one that was drawn in Grafana, and one less of those that are shipped', async () => {
  const all = await dashboards();
  expect([...all.keys()]).toEqual(expect.arrayContaining(['overview', 'shop', 'checkout']));
  expect(all.has('comparison')).toBe(false);
  const shop = all.get('shop') ?? {};
  expect(shop).toMatchObject({ title: 'Shop', description: 'For whoever looks after the shop: does it sell?' });
  expect(shop.templating?.list?.map(({ name }) => name)).toEqual(['datasource', 'cluster', 'country']);
  expect(contentOf(shop)).toMatchObject([
    {
      type: 'stat',
      title: 'Orders',
      fieldConfig: { defaults: { unit: 'locale', noValue: 'No data' } },
      targets: [
        { expr: 'sum(increase(shop_orders_total{cluster=~"$cluster", country=~"$country"}[$__range]))', instant: true },
      ],
    },
    {
      type: 'timeseries',
      title: 'Orders by country',
      fieldConfig: { defaults: { unit: 'cps' } },
      targets: [
        {
          expr: 'sum by (country) (rate(shop_orders_total{cluster=~"$cluster", country=~"$country"}[$__rate_interval]))',
          legendFormat: '{{country}}',
        },
      ],
    },
  ]);
  expect(contentOf(all.get('checkout') ?? {})).toMatchObject([
    { title: 'Payments', fieldConfig: { defaults: { unit: 'cps' } } },
  ]);
});
