/**
 * What the compiler refuses about dashboards. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import { column, dashboard, dashboardFile, dashboardJson, line, number, trend } from '../../dashboards';
import { type ObservabilityProps, counter, divide, increase, rate, secretKey, select, slack, sum } from '../../src';

const orders = counter('orders_total', { unit: 'count', help: 'Orders.', labels: ['country'] });
const income = counter('income_usd_total', { unit: 'usd', help: 'Income.', labels: ['country'] });
const title = 'Orders';
const description = 'Orders in the range.';
const counted = sum(increase(select(orders), '$__range'));
const paid = sum(increase(select(income), '$__range'));
const views = {
  sections: () => [{ title: 'Row', panels: [number({ title, description, unit: 'count', query: counted })] }],
};
const least = { uid: 'orders', title, folder: 'Shop', audience: 'the shop', question: 'does it sell?', ...views };

// For whom, and which question.
dashboard(least);
// @ts-expect-error it answers a question
dashboard({ ...least, question: undefined });
// @ts-expect-error it is for somebody
dashboard({ ...least, audience: undefined });

// One chooses by labels that the metric has.
dashboard({ ...least, about: orders, variables: ['country'] });
// @ts-expect-error it is `country`
dashboard({ ...least, about: orders, variables: ['contry'] });

// A number is shown in the unit that it is in.
number({ title, description, unit: 'usd', query: paid });
// @ts-expect-error these are orders
number({ title, description, unit: 'usd', query: counted });
number({ title, description, unit: 'usd per count', query: divide(paid, counted) });
// @ts-expect-error this is what an order costs
number({ title, description, unit: 'usd', query: divide(paid, counted) });
column('Income', 'usd', paid);
// @ts-expect-error these are orders
column('Income', 'usd', counted);

// All lines of a panel are in its unit.
const course = line(sum(rate(select(orders), '$__rate_interval')), '');
trend({ title, description, unit: 'count per second', lines: [course] });
// @ts-expect-error this is a rate
trend({ title, description, unit: 'count', lines: [course] });

// A panel says what it shows.
trend({ title, description, unit: 'count per second', lines: [course] });
// @ts-expect-error the description is missing
trend({ title, unit: 'count per second', lines: [course] });

// Grafana's JSON has a folder, which is not in it.
dashboardFile('shop.json', { folder: 'Shop' });
// @ts-expect-error the folder is missing
dashboardFile('shop.json');

// Both are shown in the same way.
const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
const own = [dashboard(least), dashboardJson('{}', { folder: 'Shop' })];
({ cluster: 'c', notify, dashboards: own, withoutDashboards: ['overview'] }) satisfies ObservabilityProps;
// @ts-expect-error a text is read by `dashboardJson`
({ cluster: 'c', notify, dashboards: ['{}'] }) satisfies ObservabilityProps;
