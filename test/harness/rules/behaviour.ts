import type { Severity, Window } from '../../../src/promql';

/** How an alert behaves over time, as scenarios that the real Prometheus plays through. */
export interface Behaviour {
  readonly alert: string;
  /** Another alert that the same code makes: mistakes in that code are looked for there alone. @default no other */
  readonly madeLike?: string;
  readonly scenarios: readonly Scenario[];
}

export interface Scenario {
  /** A sentence about the alert: `fires when half of the tasks of an agent fail`. */
  readonly says: string;
  /** Between samples, and between evaluations. @default '1m' */
  readonly interval?: Window;
  /** Series by their selector, with values in promtool's notation, one for each interval: `'0+10x60'`. */
  readonly series: Readonly<Record<string, string>>;
  /** What is expected at which time, from the first sample on. */
  readonly then: readonly Expectation[];
}

export interface Expectation {
  readonly at: Window | '0s';
  /** Looks at the alerts of one severity alone, where a name has several; then descriptions are not compared. @default all */
  readonly severity?: Severity;
  /** Every alert of that name that fires then; `[]` for silence. @default whatever fires is not looked at */
  readonly firing?: readonly Expected[];
  /** Every one that waits to fire. @default not looked at */
  readonly pending?: readonly Expected[];
}

/** One alert. Its name, and the `service` of its group, go without saying. */
export interface Expected {
  readonly severity: Severity;
  readonly labels?: Readonly<Record<string, string>>;
  /** The whole description, filled in; summary and runbook are compared along with it. @default not looked at */
  readonly description?: string;
}
