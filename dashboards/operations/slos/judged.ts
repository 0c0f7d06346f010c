import { type AlertRule, type RuleGroup, expressionsOf, judgementsOf, metricNames } from '../../../src/promql';
import { type BurnWindow, EVENTS, failuresName } from './recorded';

/** The page that all alerts about burning share, by which their limits are found. */
export const BURNING = 'ErrorBudgetBurn';

/** The objectives whose burning over a window is judged: not everything is worth waking somebody. */
export function judgedOver(window: BurnWindow, rules: readonly RuleGroup[]): string[] {
  const judging = burningRules(rules).filter(({ when }) =>
    judgementsOf(when).some(({ measured }) => metricNames(measured).includes(failuresName(window))),
  );
  return [...new Set(judging.flatMap(({ labels = {} }) => labels['slo'] ?? []))];
}

/** How many events a group must have had before any objective judges it. */
export function fewestEvents(rules: readonly RuleGroup[]): number {
  const found = burningRules(rules).flatMap(({ when }) =>
    expressionsOf(when).flatMap((expression) => {
      if (expression.type !== 'binary' || expression.operator !== '>=') return [];
      const { left, right } = expression;
      const read = metricNames({ expression: left });
      return right.type === 'number' && read.length === 1 && read.includes(EVENTS) ? right.value : [];
    }),
  );
  return found.length === 0 ? 0 : Math.min(...found);
}

function burningRules(rules: readonly RuleGroup[]): AlertRule[] {
  const alerts = rules.flatMap((group) => group.rules.filter((rule) => 'severity' in rule));
  return alerts.filter(({ runbook }) => runbook === BURNING);
}
