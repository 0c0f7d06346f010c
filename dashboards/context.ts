import type { Metric } from '../src/catalogue/metric';
import { storedNames } from '../src/catalogue/series-names';
import type { Monitored } from '../src/components/contracts';
import { type RuleGroup, type Vector, metricNames } from '../src/promql';
import type { Provider } from '../src/providers/contract';

/** A part, as far as it is shown. */
export type ShownPart = Pick<Monitored, 'title' | 'scrape' | 'signals' | 'emits'>;

/** What dashboards are about: what is deployed, who is watched, and what is judged. */
export interface DashboardContext {
  /** Everything that is watched, with the metrics that it emits. */
  readonly parts: readonly ShownPart[];
  /** The clients whose telemetry is counted. */
  readonly providers: readonly Provider[];
  /** Every rule of the stack: their limits are drawn, and what they record can be shown. */
  readonly rules: readonly RuleGroup[];
  /**
   * What others emit, exporters of packs and programs of the user's own: metrics, names of series, or `shop_*` for all that
   * begin so.
   *
   * @default nothing
   */
  readonly known?: readonly (Metric | string)[];
}

/** Names of all series that are there to be asked for: scraped, recorded, or made by Prometheus itself. */
export function askable({ parts, rules, known = [] }: DashboardContext): ReadonlySet<string> {
  const recorded = rules.flatMap((group) => group.rules.flatMap((rule) => ('record' in rule ? [rule.record] : [])));
  const emitted = [...parts.flatMap((part) => part.emits ?? []), ...definedIn(known)];
  return new Set([...storedNames(emitted), ...recorded, ...known.filter((one) => typeof one === 'string')]);
}

/** Those of which more is known than a name. */
export function definedIn(known: readonly (Metric | string)[]): Metric[] {
  return known.filter((one) => typeof one !== 'string');
}

/** Whether everything that a query reads is there: a panel that must stay empty is not shown. */
export function isFed(query: Vector, names: ReadonlySet<string>): boolean {
  return metricNames(query).every((name) => names.has(name));
}
