import type { RuleGroup } from '../src/promql';
import { assemble } from './assemble';
import type { RuleContext } from './context';
import { type Alerts, GROUPS } from './groups';
import { llmPrices } from './prices';
import { stackDelivery } from './stack/delivery';
import { stackLiveness } from './stack/liveness';

export {
  type AlertBody,
  type AlertChanges,
  type AlertDefinition,
  type AlertGroup,
  type CommonParameters,
  alert,
} from './alert';
export { assemble } from './assemble';
export type { Alerts } from './groups';
export type { Budget, RuleContext } from './context';
export { llmPrices, stackDelivery, stackLiveness };

/** Everything that is judged in a stack. */
export function shippedRules(context: RuleContext, alerts: Alerts = {}): RuleGroup[] {
  return [...assemble(GROUPS, context, alerts), stackLiveness(context.parts), stackDelivery()];
}
