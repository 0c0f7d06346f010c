import { rules } from './lint';
import { chained } from './lint/chained';
import { counters } from './lint/counters';
import { drillDown } from './lint/drill-down';
import { exceptions } from './lint/exceptions';
import { grid } from './lint/grid';
import { happenings } from './lint/happenings';
import { legends } from './lint/legends';
import { prose } from './lint/prose';
import { rateInterval } from './lint/rate-interval';

import { LINTER, PROMISES, type Rule, dashboard, surroundings } from './lint/rule';
import { targetPromql } from './lint/target-promql';
import { thresholds } from './lint/thresholds';
import { unitIds } from './lint/unit-ids';
import { variableQueries } from './lint/variable-queries';
import { variables } from './lint/variables';
import type { DashboardModel } from './model';
import { shippedStacks } from './shipped';

const stacks = shippedStacks();

/** What a rule finds in all that is shipped; what several stacks have alike is told once. */
function findingsOf({ check }: Rule): { readonly uid: string; readonly finding: string }[] {
  const all = stacks.flatMap((stack) =>
    stack.dashboards.flatMap((model) => check(model, stack).map((finding) => ({ uid: model.uid ?? '', finding }))),
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

const found = new Map(rules.map((rule) => [rule, findingsOf(rule)]));

test('there are dashboards to look at', () => {
  const uids = stacks.flatMap(({ dashboards }) => dashboards.map(({ uid }) => uid));
  expect(uids).toEqual(expect.arrayContaining(['stack-health', 'overview', 'alerts-agents']));
});

describe.each(rules.map((rule) => [rule.says, rule] as const))('%s:', (_, rule) => {
  const excused = exceptions.filter((exception) => exception.rule === rule);

  test('examples tell what that means', () => {
    const { check, good, bad } = rule;
    if (!excused.some(({ uid }) => uid.test(dashboard.uid ?? ''))) expect(check(dashboard, surroundings)).toEqual([]);
    expect(check(good, surroundings)).toEqual([]);
    expect(check(bad, surroundings)).not.toEqual([]);
  });

  test('so it is in all that is shipped', () => {
    const rest = found
      .get(rule)
      ?.filter((one) => !excused.some(({ uid, finding }) => uid.test(one.uid) && finding.test(one.finding)));
    expect(rest?.map(({ uid, finding }) => `${uid}: ${finding}`)).toEqual([]);
  });
});

test.each(exceptions.map((exception) => [exception.reason, exception] as const))(
  'an exception is needed where it is made: %s',
  (_, { uid, rule, finding }) => {
    expect(found.get(rule)?.filter((one) => uid.test(one.uid) && finding.test(one.finding))).not.toEqual([]);
  },
);

/** Mistakes as they are made, in the overview as it is shipped. */
const mistakes: readonly (readonly [what: string, from: string | RegExp, to: string, rule: Rule])[] = [
  ['a query forgets a choice', ', team=~\\"$team\\"', '', variables],
  ['a query asks for a choice that there is not', '$team', '$$taem', variables],
  ['a choice asks for a label that there is not', ', team)"', ', taem)"', variableQueries],
  ['a choice forgets the one before it', 'team=~\\"$team\\"', 'job=\\"shop\\"', chained],
  ['a window is fixed', '[$__rate_interval]', '[5m]', rateInterval],
  ['a legend names a label that is dropped', '{{client}}', '{{agent}}', legends],
  ['a unit is misspelt', '"currencyUSD"', '"currencyUsd"', unitIds],
  ['a limit is moved by hand', /("value":)0\.\d+/g, '$10.77', thresholds],
  ['a link leads nowhere', '/d/cost?', '/d/costs?', drillDown],
  ['a link forgets the time', '${__url_time_range}&', '', drillDown],
  ['an advice is missing', /"description":"[^"]+\."/g, '"description":"A number"', prose],
  ['an aggregation is misspelt', '"sum(', '"summ(', targetPromql],
  ['a counter is shown as it stands', /increase\((llm_\w+{[^}]*})\[\$__range\]\)/g, '$1', counters],
  ['a panel is moved', /"x":12,"y":(\d+)/g, '"x":11,"y":$1', grid],
  ['alerts are not marked', 'alertstate=\\"firing\\"', 'alertstate=\\"pending\\"', happenings],
];

test.each(mistakes)('%s, and that is found', (_, from, to, rule) => {
  const [stack] = stacks;
  const text = JSON.stringify(stack?.dashboards.find(({ uid }) => uid === 'overview'));
  const broken = text.replaceAll(from, to);
  expect(broken).not.toBe(text);
  expect(stack && rule.check(JSON.parse(broken) as DashboardModel, stack)).not.toEqual([]);
});

test.each([...LINTER, ...Object.keys(PROMISES)])('%s has a rule', (name) => {
  expect(rules.filter(({ id, linter }) => id === name || linter === name)).not.toEqual([]);
});
