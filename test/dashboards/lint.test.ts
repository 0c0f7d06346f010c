import { rules } from './lint';
import { dashboard } from './lint/rule';
import type { DashboardModel } from './model';
import { shippedDashboards } from './shipped';

const shipped = shippedDashboards().map(({ where, json }) => [where, json as DashboardModel] as const);

test('there are dashboards to look at', () => {
  expect(shipped.map(([where]) => where)).toContain('stack-health.json of observability in the stack "default"');
});

describe.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_, { check, good, bad }) => {
  test('which can be told from examples', () => {
    expect(check(dashboard)).toEqual([]);
    expect(check(good)).toEqual([]);
    expect(check(bad)).not.toEqual([]);
  });

  test.each(shipped)('%s', (_where, model) => {
    expect(check(model)).toEqual([]);
  });
});
