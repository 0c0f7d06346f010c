import type { Metric } from '../../src/catalogue/metric';
import type { RuleGroup } from '../../src/promql';
import type { AlertChanges, AlertDefinition, AlertGroup } from '../alert';
import { assemble } from '../assemble';
import type { RuleContext } from '../context';

/** Alerts about a program that is not part of the stack: wanted only where it is there. */
export interface Pack {
  /** What emits the metrics, and how it has to be scraped. */
  readonly exporter: string;
  /** What it emits. */
  readonly emits: readonly Metric[];
  /** Its alerts. */
  readonly groups: readonly AlertGroup[];
  /** What is changed about its alerts. */
  readonly changes: AlertChanges;
}

/** What can be said to a pack. */
export interface PackOptions<D extends AlertDefinition> {
  /** Its alerts, by name: other thresholds, windows and severities, or `'off'`. @default as they come */
  readonly alerts?: AlertChanges<D>;
}

/** The rules of packs. */
export function packRules(packs: readonly Pack[], context: RuleContext): RuleGroup[] {
  return packs.flatMap(({ emits, groups, changes }) =>
    assemble(groups, { ...context, parts: [...context.parts, { scrape: [], emits }] }, changes),
  );
}
