import {
  type DashboardChanges,
  type DashboardContext,
  type DashboardDefinition,
  shippedDashboards,
} from '../../../dashboards';
import { line, number, trend } from '../../../dashboards';
import { counter, histogram } from '../../../src/catalogue';
import {
  type AlertRule,
  type RuleGroup,
  type Vector,
  above,
  counted,
  increase,
  perSecond,
  rate,
  select,
  sum,
} from '../../../src/promql';
import { type DashboardModel, type Panel, contentOf } from '../model';

/** A shop of the user's own, with a part of the stack that emits its metrics. */
export const orders = counter('orders_total', { unit: 'count', help: 'Orders.', labels: ['team', 'kind'] });
export const refunds = counter('refunds_total', { unit: 'count', help: 'Refunds.', labels: ['team'] });
export const took = histogram('order_seconds', { unit: 'seconds', help: 'How long orders took.', labels: ['team'] });

export const shop = { title: 'Shop', scrape: [], signals: [], emits: [orders, took] };

/** A stack in which there is the shop and nothing else. */
export function shopContext(...rules: readonly RuleGroup['rules'][number][]): DashboardContext {
  return { parts: [shop], providers: [], rules: [{ name: 'shop', rules }] };
}

/** An alert about orders, which fires above a number of them. */
export function manyOrders(change: Partial<AlertRule> = {}, limit = 3): AlertRule {
  return {
    alert: 'ManyOrders',
    when: above(ordersASecond('5m'), perSecond(counted(limit))),
    severity: 'warning',
    summary: 'Many orders.',
    description: '{{ $labels.team }} orders {{ $value | humanize }} times a second.',
    ...change,
  };
}

export function ordersASecond(window: '5m' | '$__rate_interval'): Vector<'team', 'count per second'> {
  return sum(rate(select(orders), window), { by: ['team'] });
}

/** One panel for a dashboard. */
export const course = trend({
  title: 'Orders',
  description: 'Orders a second. Call the shop when they stop.',
  unit: 'count per second',
  lines: [line(ordersASecond('$__rate_interval'), '{{team}}')],
});

export const total = number({
  title: 'Orders',
  description: 'Orders in the range. Call the shop when there are none.',
  unit: 'count',
  query: sum(increase(select(orders), '$__range')),
});

/** A dashboard of the user's own about the shop. */
export function about(change: Partial<DashboardDefinition> = {}): DashboardDefinition {
  return {
    uid: 'orders',
    title: 'Orders',
    folder: 'Shop',
    audience: 'the shop',
    question: 'does it sell?',
    about: orders,
    variables: ['team'],
    sections: () => [{ title: 'How does it go?', panels: [course] }],
    ...change,
  };
}

/** The user's dashboards as they are drawn, in the order in which they were declared. */
export function drawn(
  context: DashboardContext,
  ...own: readonly NonNullable<DashboardChanges['own']>[number][]
): DashboardModel[] {
  const uids = own.map(({ uid }) => uid);
  const all = shippedDashboards(context, { own });
  return all.filter(({ uid }) => uids.includes(uid)).map(({ model }) => model as DashboardModel);
}

/** The panels of the one dashboard about the shop, in a stack with some rules. */
export function panelsOf(definition: DashboardDefinition, context = shopContext()): Panel[] {
  return drawn(context, definition).flatMap(contentOf);
}

/** The queries of a dashboard. */
export function queriesOf(definition: DashboardDefinition, context = shopContext()): (string | undefined)[] {
  return panelsOf(definition, context).flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
}
