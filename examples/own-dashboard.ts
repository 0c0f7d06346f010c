import { join } from 'node:path';
import { App } from 'cdk8s';
import { Observability, counter, increase, rate, secretKey, select, slack, sum } from 'signalbox';
import { dashboard, dashboardFile, line, number, trend } from 'signalbox/dashboards';
import { claudeCode } from 'signalbox/providers';

const orders = counter('shop_orders_total', { unit: 'count', help: 'Orders.', labels: ['country'] });

const shop = dashboard({
  uid: 'shop',
  title: 'Shop',
  folder: 'Shop',
  audience: 'whoever looks after the shop',
  question: 'does it sell?',
  about: orders,
  variables: ['country'],
  sections: () => [
    {
      title: 'Does it sell?',
      panels: [
        number({
          title: 'Orders',
          description: 'Orders in the range. When there are none, look at the alerts of the shop.',
          unit: 'count',
          query: sum(increase(select(orders), '$__range')),
        }),
      ],
    },
    {
      title: 'Where?',
      panels: [
        trend({
          title: 'Orders by country',
          description: 'Orders a second. When one country falls silent, ask its payment provider.',
          unit: 'count per second',
          lines: [line(sum(rate(select(orders), '$__rate_interval'), { by: ['country'] }), '{{country}}')],
        }),
      ],
    },
  ],
});

const app = new App();
new Observability(app, 'observability', {
  cluster: 'prod-eu-1',
  providers: [claudeCode()],
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
  prometheus: { knownMetrics: [orders] },
  dashboards: [shop, dashboardFile(join(__dirname, 'checkout-dashboard.json'), { folder: 'Shop' })],
  withoutDashboards: ['comparison'],
});
app.synth();
