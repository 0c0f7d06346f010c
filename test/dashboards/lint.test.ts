import { rules } from './lint';
import { exceptions } from './lint/exceptions';
import { dashboard } from './lint/rule';
import type { DashboardModel } from './model';
import { shippedDashboards } from './shipped';

const shipped = shippedDashboards().map(({ where, json }) => [where, json as DashboardModel] as const);

test('there are dashboards to look at', () => {
  expect(shipped.map(([where]) => where)).toContain('stack-health.json of observability in the stack "default"');
});

describe.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_, rule) => {
  const { check, good, bad } = rule;
  const excused = exceptions.filter((exception) => exception.rule === rule);
  test('which can be told from examples', () => {
    expect(check(dashboard)).toEqual([]);
    expect(check(good)).toEqual([]);
    expect(check(bad)).not.toEqual([]);
  });

  test.each(shipped)('%s', (_where, model) => {
    if (!excused.some(({ uid }) => uid.test(model.uid ?? ''))) expect(check(model)).toEqual([]);
  });
});

test.each(exceptions.map((exception) => [exception.reason, exception] as const))(
  'an exception is needed where it is made: %s',
  (_, { uid, rule }) => {
    const found = shipped.filter(([, model]) => uid.test(model.uid ?? '')).flatMap(([, model]) => rule.check(model));
    expect(found).not.toEqual([]);
  },
);
