import { App } from 'cdk8s';
import { dashboardJson } from '../../../dashboards';
import {
  Inventory,
  Observability,
  type ObservabilityProps,
  ratio,
  type Manifest,
  secretKey,
  slack,
} from '../../../src';
import { claudeCode } from '../../../src/providers';
import { type DashboardModel, contentOf, fieldsOf } from '../model';
import { about, orders, total } from './shop';

/** A stack that watches one client, and what is changed about it. */
function stack(app: App, props: Partial<ObservabilityProps>): Observability {
  return new Observability(app, 'observability', {
    cluster: 'c',
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) },
    providers: [claudeCode()],
    ...props,
  });
}

/** Its dashboards by their uids. */
function shown(props: Partial<ObservabilityProps>): ReadonlyMap<string, DashboardModel> {
  const manifests = stack(new App(), props).toJson() as readonly Manifest[];
  const files = manifests.flatMap(({ data }) => Object.entries((data ?? {}) as Record<string, string>));
  const models = files.filter(([file]) => file.endsWith('.json')).map(([, text]) => JSON.parse(text) as DashboardModel);
  return new Map(models.map((model) => [model.uid ?? '', model]));
}

/** What synthesis refuses about it. */
function problems(props: Partial<ObservabilityProps>): string {
  const { node } = stack(new App(), props);
  return node
    .findAll()
    .flatMap((construct) => construct.node.validate())
    .join('\n');
}

const plain = shown({});
const changed = shown({ alerts: { LlmErrorRate: { threshold: ratio(0.42) } } });
const switchedOff = shown({ alerts: { LlmErrorRate: 'off' } });

/** What is worth a look about a stack with such dashboards. */
function warnings(props: Partial<ObservabilityProps>): string {
  const app = new App();
  stack(app, props);
  return Inventory.of(app)
    .warnings.flatMap((warn) => warn())
    .join('\n');
}

const json = (uid: string): string => JSON.stringify({ uid, title: 'Drawn in Grafana' });

test("a dashboard of the user's own is shown beside those that are shipped", () => {
  const all = shown({ dashboards: [about(), dashboardJson(json('drawn'), { folder: 'Shop' })] });
  expect([...all.keys()]).toEqual(expect.arrayContaining(['overview', 'orders', 'drawn']));
});

test.each([
  ['made of our pieces', about({ uid: 'overview' }), 'Orders'],
  ["Grafana's JSON", dashboardJson(json('overview'), { folder: 'Agents' }), 'Drawn in Grafana'],
])('one with the uid of one that is shipped takes its place: %s', (_, own, title) => {
  expect(shown({ dashboards: [own] }).get('overview')?.title).toBe(title);
});

test('a dashboard that is not wanted is not there, and no link leads to it', () => {
  const before = plain;
  const after = shown({ withoutDashboards: ['cost', 'stack-health'] });
  expect([...before.keys()].filter((uid) => !after.has(uid))).toEqual(['cost', 'stack-health']);
  expect(JSON.stringify([...before.values()])).toContain('/d/cost?');
  expect(JSON.stringify([...after.values()])).not.toContain('/d/cost?');
});

test('to do without one that there is not is refused, with the names of those that there are', () => {
  expect(problems({ withoutDashboards: ['overveiw'] })).toMatch(
    /^withoutDashboards: there is no dashboard "overveiw"; there are overview, .*client-claude-code.*, stack-health/,
  );
});

test('to do without one that nothing feeds is none', () => {
  expect(problems({ withoutDashboards: ['executive'] })).toBe('');
});

test('two of one uid are refused', () => {
  expect(problems({ dashboards: [about(), about()] })).toContain('dashboards: two have the uid "orders"');
});

test('a dashboard of alerts has its place from the alerts, and is not replaced', () => {
  expect(problems({ dashboards: [about({ uid: 'alerts-agents-models' })] })).toContain(
    'dashboards: two have the uid "alerts-agents-models"',
  );
});

test('a uid that Grafana would refuse is refused here', () => {
  expect(problems({ dashboards: [about({ uid: 'My orders' })] })).toContain('the uid "My orders" must be');
});

test("from the user's own nothing is left out, though we do not know who emits it; but we say so", () => {
  expect(shown({ dashboards: [about()] }).get('orders')?.panels).toHaveLength(2);
  expect(warnings({ dashboards: [about()] })).toContain(
    'no part emits orders_total, which the dashboard "orders" reads: if a target of yours does, name it in `prometheus.knownMetrics`',
  );
});

test.each([
  ['its definition', orders],
  ['its name', 'orders_total'],
  ['how it begins', 'orders*'],
])('nothing is said where it is named by %s', (_, known) => {
  expect(warnings({ dashboards: [about()], prometheus: { knownMetrics: [known] } })).not.toContain('orders_total');
});

test("a metric of the user's own is narrowed by its labels where it is known", () => {
  const sections = () => [{ title: 'A row', panels: [total] }];
  const own = about({ about: undefined, variables: [], labels: [{ label: 'team', of: 'orders_total' }], sections });
  const query = (props: Partial<ObservabilityProps>) =>
    contentOf(shown({ dashboards: [own], ...props }).get('orders') ?? {})[0]?.targets?.[0]?.expr;
  expect(query({})).toBe('sum(increase(orders_total[$__range]))');
  expect(query({ prometheus: { knownMetrics: [orders] } })).toContain('{team=~"$team"}');
});

/** The numbers at which the panels of a dashboard change their colour that speak of an alert, or have its name. */
function limitsOn(model: DashboardModel = {}): (number | null)[] {
  const about = contentOf(model).filter(({ title = '', description = '' }) =>
    `${title} ${description}`.includes('LlmErrorRate'),
  );
  const steps = about.flatMap((panel) => fieldsOf(panel).flatMap(({ thresholds }) => thresholds?.steps ?? []));
  return steps.map(({ value }) => value);
}

test.each(['overview', 'alerts-agents-models'])('an alert that is changed moves its limit on %s', (uid) => {
  expect(limitsOn(plain.get(uid))).not.toContain(0.42);
  expect(limitsOn(plain.get(uid))).not.toEqual([]);
  expect(new Set(limitsOn(changed.get(uid)))).toEqual(new Set([null, 0.42]));
});

test.each(['overview', 'alerts-agents-models'])('an alert that is switched off is not spoken of on %s', (uid) => {
  expect(limitsOn(switchedOff.get(uid))).toEqual([]);
});
