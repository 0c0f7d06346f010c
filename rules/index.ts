import type { RuleGroup } from '../src/promql';
import { assemble } from './assemble';
import type { RuleContext } from './context';
import { type Alerts, GROUPS } from './groups';
import { llmPrices } from './prices';
import { DEFAULT_SLOS, type Slo, sloRules } from './slo';

export {
  type AlertBody,
  type AlertChanges,
  type AlertDefinition,
  type AlertGroup,
  type CommonParameters,
  alert,
} from './alert';
export { type AliasChoice, aliasRules } from './aliases';
export { assemble } from './assemble';
export type { Alerts } from './groups';
export type { Budget, RuleContext } from './context';
export {
  type AvailabilityOptions,
  type CostPerTaskOptions,
  type CustomOptions,
  DEFAULT_SLOS,
  type Events,
  type LatencyOptions,
  type Slo,
  type SloOptions,
  availability,
  costPerTask,
  custom,
  latency,
  sloRules,
} from './slo';
export { type Pack, type PackOptions, kafka, packRules, postgres, rabbitmq } from './packs';
export { causalInhibitions, inhibitionsOf, quietInfo } from './inhibitions';
export { inhibitionFaults } from './inhibitions/faults';
export { type Finding, LABEL_VALUES, type LabelValues, type LintFacts, lintRules } from './lint';
export { llmPrices };

/** Everything that is judged in a stack. */
export function shippedRules(
  context: RuleContext,
  alerts: Alerts = {},
  slos: readonly Slo[] | 'none' = DEFAULT_SLOS,
): RuleGroup[] {
  return [...assemble(GROUPS, context, alerts), ...sloRules(slos === 'none' ? [] : slos, context)];
}
