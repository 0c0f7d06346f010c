import { type AlertRule, ruleFile } from '../../../src/promql';
import type { Behaviour, Expectation, Expected, Scenario } from './behaviour';
import { series } from './series';
import type { Slice } from './slice';

/** Files by name: the rules, and one test for each scenario, in their order. JSON is YAML as well. */
export function promtoolFiles(behaviour: Behaviour, slice: Slice): { rules: string; tests: readonly string[] } {
  const groups = slice.groups.flatMap((group) => ruleFile(group).groups);
  return {
    rules: JSON.stringify({ groups }),
    tests: behaviour.scenarios.map((scenario) => JSON.stringify(testOf(scenario, slice))),
  };
}

export const RULES_FILE = 'rules.json';

function testOf({ says, interval = '1m', series, then }: Scenario, slice: Slice): object {
  return {
    rule_files: [RULES_FILE],
    evaluation_interval: interval,
    // Else promtool takes them in any order, and an alert may be a step behind what is recorded in another group.
    group_eval_order: slice.groups.map(({ name }) => name),
    tests: [
      {
        name: says,
        interval,
        input_series: Object.entries(series).map(([selector, values]) => ({ series: selector, values })),
        alert_rule_test: then.flatMap((expectation) => whole(expectation, slice)),
        promql_expr_test: then.flatMap((expectation) => [
          ...states(slice, expectation, 'firing'),
          ...states(slice, expectation, 'pending'),
        ]),
      },
    ],
  };
}

/** Alerts that fire, with everything that people are told; where each of them says so. */
function whole({ at, severity, firing = [] }: Expectation, slice: Slice): object[] {
  if (severity !== undefined || firing.length === 0 || firing.some(({ description }) => description === undefined))
    return [];
  const expected = firing.map((one) => {
    const { summary, runbook, alert, dashboard } = ruleOf(slice, one);
    return {
      exp_labels: labelsOf(slice, one),
      exp_annotations: {
        summary,
        description: one.description,
        runbook: `docs/runbooks/${runbook ?? alert}.md`,
        ...(dashboard !== undefined && { dashboard }),
      },
    };
  });
  return [{ eval_time: at, alertname: nameOf(slice), exp_alerts: expected }];
}

/** Alerts in a state, by the series that Prometheus keeps of them. */
function states(slice: Slice, expectation: Expectation, state: 'firing' | 'pending'): object[] {
  const { at, severity, [state]: expected } = expectation;
  if (expected === undefined) return [];
  const samples = expected.map((one) => {
    const labels = { ...labelsOf(slice, one), alertname: nameOf(slice), alertstate: state };
    return { labels: series('ALERTS', labels), value: 1 };
  });
  const only = severity === undefined ? '' : `,severity="${severity}"`;
  const expr = `ALERTS{alertname="${nameOf(slice)}",alertstate="${state}"${only}}`;
  return [{ expr, eval_time: at, exp_samples: samples }];
}

const nameOf = ({ alerts }: Slice): string => alerts[0]?.alert ?? '';

/** Static labels besides the severity go without saying: the group's `service`. */
function labelsOf(slice: Slice, expected: Expected): Record<string, string> {
  return { ...ruleOf(slice, expected).labels, severity: expected.severity, ...expected.labels };
}

/** The rule of a severity; where there is none, any: the comparison shows the difference. */
function ruleOf({ alerts }: Slice, { severity }: Expected): AlertRule {
  const [any] = alerts;
  if (any === undefined) throw new Error('a slice has at least one alert');
  return alerts.find((rule) => rule.severity === severity) ?? any;
}
