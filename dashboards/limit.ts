import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import {
  type AlertRule,
  type Judgement,
  type RuleGroup,
  type Severity,
  judgementsOf,
  metricNames,
} from '../src/promql';

/** Where an alert begins to fire, as far as that is a number. */
export interface Limit {
  readonly alert: string;
  /** Whether what is bad lies below it. */
  readonly isFloor: boolean;
  /** The number for each severity, from the mildest to the worst. */
  readonly steps: readonly { readonly value: number; readonly severity: Severity }[];
  /** Name of the page that says what to do. */
  readonly runbook: string;
}

export const COLOURS: Readonly<Record<Severity, string>> = {
  critical: 'red',
  warning: 'orange',
  info: 'blue',
  none: 'blue',
};

/**
 * The limit of an alert among some rules, or of several alerts by the page that they share; none where it is switched
 * off, or compares with what moves.
 *
 * @param asked names of the series that are shown: of an alert that compares several, the limit of those counts
 */
export function limitOf(alert: string, groups: readonly RuleGroup[], asked: readonly string[] = []): Limit | undefined {
  const rules = groups.flatMap((group) => group.rules.filter((rule) => 'severity' in rule));
  const named = rules.filter((rule) => rule.alert === alert);
  const all = (named.length === 0 ? rules.filter(({ runbook }) => runbook === alert) : named).map(comparisonsOf);
  const shown = all.map((some) => some.filter(({ of }) => of.some((name) => asked.includes(name))));
  const found = (shown.some((some) => some.length > 0) ? shown : all).flatMap(([first]) => first ?? []);
  const [first] = found;
  return first === undefined ? undefined : limitAt(alert, first.runbook, first.operator, found);
}

/** A limit of some numbers, each once. */
export function limitAt(
  alert: string,
  runbook: string,
  operator: Judgement['operator'],
  numbers: Limit['steps'],
): Limit {
  const isFloor = operator.startsWith('<');
  const steps = numbers
    .filter(({ value }, index) => numbers.findIndex((other) => other.value === value) === index)
    .map(({ value, severity }) => ({ value, severity }))
    .sort((a, b) => (isFloor ? b.value - a.value : a.value - b.value));
  return { alert, isFloor, steps, runbook };
}

/** What a rule compares with numbers, and of which series. */
function comparisonsOf({ alert, runbook = alert, severity, when }: AlertRule) {
  return judgementsOf(when).flatMap(({ operator, measured, limit: value }) =>
    typeof value === 'number' ? [{ operator, value, severity, runbook, of: metricNames(measured) }] : [],
  );
}

/** The colours of values on either side of it. */
export function thresholds({ isFloor, steps }: Limit): dashboard.ThresholdsConfigBuilder {
  const rising = isFloor ? [...steps].reverse() : steps;
  const colours = rising.map(({ severity }) => COLOURS[severity]);
  // Grafana's steps begin at their value and go up to the next: below a floor lies the colour of the step above it.
  const built = isFloor
    ? [...colours, 'green'].map((color, index) => ({ value: rising[index - 1]?.value ?? null, color }))
    : ['green', ...colours].map((color, index) => ({ value: beyond(rising[index - 1]?.value), color }));
  return new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps(built);
}

/** Where an alert begins that fires above a value. Of one that fires above nothing, nothing is still well. */
function beyond(value: number | undefined): number | null {
  return value === 0 ? Number.EPSILON : (value ?? null);
}

/** Lines at the limit, each in the colour of its alert. */
export function lines({ steps }: Limit): dashboard.ThresholdsConfigBuilder {
  const rising = [...steps].sort((a, b) => a.value - b.value);
  return new dashboard.ThresholdsConfigBuilder()
    .mode(dashboard.ThresholdsMode.Absolute)
    .steps([
      { value: null, color: 'green' },
      ...rising.map(({ value, severity }) => ({ value, color: COLOURS[severity] })),
    ]);
}

/** No colours: a number that is neither good nor bad. */
export function neutral(color = 'text'): dashboard.ThresholdsConfigBuilder {
  return new dashboard.ThresholdsConfigBuilder()
    .mode(dashboard.ThresholdsMode.Absolute)
    .steps([{ value: null, color }]);
}

/** What the description of a panel says of the limit. */
export function told({ alert, isFloor, steps, runbook }: Limit): string {
  const severities = steps.map(({ severity }) => severity).join(', then ');
  return `${isFloor ? 'Below' : 'Above'} the limit the alert ${alert} fires (${severities}); the runbook ${runbook} says what to do.`;
}
