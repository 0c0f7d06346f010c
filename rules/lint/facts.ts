import type { Metric } from '../../src/catalogue/metric';
import type { Window } from '../../src/promql';

/** Values that a label of a metric can have, where they are a closed set: `{ llm_tokens_total: { type: [...] } }`. */
export type LabelValues = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What the rules are judged by: what there is to read, and how the Prometheus that evaluates them is set. */
export interface LintFacts {
  /** Metrics that something emits. A rule that reads another can never fire. */
  readonly metrics: readonly Metric[];
  /** Values that labels can have. @default any */
  readonly values?: LabelValues;
  /** How often targets are scraped. @default '30s' */
  readonly scrapeInterval?: Window;
  /** How long samples are kept. @default '15d', as Prometheus has it */
  readonly retention?: Window;
  /** Names of the runbook pages, without their ending. @default links to pages are not followed */
  readonly runbooks?: readonly string[];
  /** Identifiers (`uid`) of the dashboards. @default links to dashboards are not followed */
  readonly dashboards?: readonly string[];
  /** Given where the groups are all that Prometheus evaluates: then something must watch over the watching. */
  readonly whole?: {
    /** Jobs that are scraped. */
    readonly jobs: readonly string[];
  };
}

/** Seconds of a length of time as PromQL writes it (`1h30m`); undefined for what it does not tell. */
export function secondsOf(window: string | undefined): number | undefined {
  if (window === undefined || !/^-?(\d+(ms|[smhdwy]))+$/.test(window)) return undefined;
  const parts = [...window.matchAll(/(\d+)(ms|[smhdwy])/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (SECONDS.get(unit ?? '') ?? 0), 0);
  return window.startsWith('-') ? -total : total;
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
  ['y', 31_536_000],
]);
