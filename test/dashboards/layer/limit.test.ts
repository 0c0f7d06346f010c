import { column, number, ranking } from '../../../dashboards';
import { type AlertRule, above, below, divide, increase, rate, ratio, select, sum } from '../../../src/promql';
import type { Panel } from '../model';
import { about, course, manyOrders, orders, ordersASecond, panelsOf, shopContext } from './shop';

const share = divide(
  sum(increase(select(orders, { kind: 'returned' }), '$__range')),
  sum(increase(select(orders), '$__range')),
);
const returned = number({ title: 'Returned', description: 'Share.', unit: 'ratio', query: share, limit: 'FewOrders' });
const fewOrders: AlertRule = {
  ...manyOrders(),
  alert: 'FewOrders',
  when: below(share, ratio(0.5)),
  severity: 'critical',
};

/** The one panel of a dashboard in a stack with some rules. */
function only(view: typeof course, ...rules: readonly AlertRule[]): Panel {
  const [panel] = panelsOf(about({ sections: () => [{ title: 'Row', panels: [view] }] }), shopContext(...rules));
  if (panel === undefined) throw new Error('there is no panel');
  return panel;
}

const stepsOf = (panel: Panel) =>
  panel.fieldConfig?.defaults.thresholds?.steps.map(({ value, color }) => [value, color]) ?? [];

const limited = { ...course, limit: 'ManyOrders' };

test('above a ceiling it is as bad as the alert is severe', () => {
  expect(stepsOf(only(limited, manyOrders()))).toEqual([
    [null, 'green'],
    [3, 'orange'],
  ]);
});

test('below a floor it is as bad as the alert is severe', () => {
  expect(stepsOf(only(returned, fewOrders))).toEqual([
    [null, 'red'],
    [0.5, 'green'],
  ]);
});

test('an alert with two severities has two limits, in whatever order the rules stand', () => {
  const both = [manyOrders({ severity: 'critical' }, 9), manyOrders()];
  const steps = [
    [null, 'green'],
    [3, 'orange'],
    [9, 'red'],
  ];
  const asNumber = { ...returned, limit: 'ManyOrders' };
  for (const rules of [both, [...both].reverse()]) {
    expect(stepsOf(only(limited, ...rules))).toEqual(steps);
    expect(stepsOf(only(asNumber, ...rules))).toEqual(steps);
    expect(only(limited, ...rules).description).toContain('fires (warning, then critical)');
  }
});

test('the panel says which alert fires there, and where it is written what to do', () => {
  expect(only(limited, manyOrders({ runbook: 'Orders' })).description).toBe(
    'Orders a second. Call the shop when they stop. Above the limit the alert ManyOrders fires (warning); the runbook Orders says what to do.',
  );
  expect(only(returned, fewOrders).description).toContain('Below the limit the alert FewOrders fires (critical)');
});

test('the line of a limit is in view, however far away the values are', () => {
  expect(only(limited, manyOrders())).toMatchObject({
    fieldConfig: {
      defaults: { custom: { axisSoftMax: expect.closeTo(3, 0) as number, thresholdsStyle: { mode: 'dashed' } } },
    },
  });
});

describe('no limit is drawn, and none is spoken of,', () => {
  test.each([
    ['where the alert is switched off', [fewOrders]],
    ['where it compares with what moves', [manyOrders({ when: above(ordersASecond('5m'), ordersASecond('5m')) })]],
  ])('%s', (_, rules) => {
    const panel = only(limited, ...rules);
    expect(stepsOf(panel).length).toBeLessThanOrEqual(1);
    expect(panel.description).toBe(course.description);
  });

  test('and a number without a limit has no colour', () => {
    expect(only(returned)).toMatchObject({ options: { colorMode: 'none' } });
    expect(only(returned, fewOrders)).toMatchObject({ options: { colorMode: 'value' } });
  });
});

test('the limit of a column colours that column alone', () => {
  const asks = [
    column(
      'Orders a second',
      'count per second',
      sum(rate(select(orders), '$__rate_interval'), { by: ['team'] }),
      'ManyOrders',
    ),
    column('Orders', 'count', sum(increase(select(orders), '$__range'), { by: ['team'] })),
  ];
  const view = ranking({ title: 'Teams', description: 'Teams.', rows: { team: 'Team' }, columns: asks });
  const { fieldConfig } = only(view, manyOrders());
  const coloured = fieldConfig?.overrides?.filter(({ properties }) => properties.some(({ id }) => id === 'thresholds'));
  expect(coloured?.map(({ matcher }) => matcher.options)).toEqual(['Orders a second']);
});
