import type { QueryUnit } from '../unit';
import type { Vector } from '../vector';
import type { Window } from '../window';

/** How bad it is: who is told follows from it. */
export type Severity = 'critical' | 'warning' | 'info' | 'none';

declare const written: unique symbol;

/** A length of time in Prometheus' own form, such as `1h30m`: read from a rule file, and found to be one. */
export type WrittenDuration = string & { readonly [written]: true };

/** A condition that somebody should know about. */
export interface AlertRule {
  /** In CamelCase; unique in the whole stack. */
  readonly alert: string;
  /** Fires for each series that this returns. */
  readonly when: Vector;
  /** How long it must hold. @default fires at once */
  readonly for?: Window;
  /** How long it goes on firing after it stopped being true. @default not at all */
  readonly keepFiringFor?: Window;
  /** The label `severity`, by which Alertmanager decides who is told. */
  readonly severity: Severity;
  /** Labels besides `severity`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** One sentence without templates, so that a group of alerts has one title. */
  readonly summary: string;
  /** Which one, how much, and what it means; templated with the alert's labels and value. */
  readonly description: string;
  /** Name of the page in `docs/runbooks`, without its ending. @default the alert's name */
  readonly runbook?: string;
  /** Where it is drawn: a path of Grafana's, templated with the alert's labels. @default nowhere */
  readonly dashboard?: string;
  /** Findings of the lint that do not apply here, by their id (`A08`), each with the reason. @default none */
  readonly exceptions?: Readonly<Record<string, string>>;
}

/** An alert as a rule file has it: nothing is added to it, and nothing is asked of its labels and annotations. */
export interface WrittenAlert {
  readonly alert: string;
  /** Fires for each series that this returns. */
  readonly when: Vector;
  /** How long it must hold. @default fires at once */
  readonly for?: Window | WrittenDuration;
  /** How long it goes on firing after it stopped being true. @default not at all */
  readonly keepFiringFor?: Window | WrittenDuration;
  /** All its labels, the severity among them if it has one. */
  readonly labels: Readonly<Record<string, string>>;
  /** All that is said about it. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** A query whose result is stored under a name of its own. */
export interface RecordingRule<L extends string = string, U extends QueryUnit = QueryUnit> {
  /** `level:metric:operations`. */
  readonly record: string;
  readonly query: Vector<L, U>;
  /** Labels besides those of the query's answer. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Rules that are evaluated together, in order. */
export interface Rules {
  /** Unique in the whole stack. */
  readonly name: string;
  /** How often the rules are evaluated. @default the evaluation interval of the Prometheus that runs it */
  readonly interval?: Window | WrittenDuration;
  /** How far before now they are evaluated, for samples that come late. @default Prometheus' own, which is now */
  readonly queryOffset?: Window | WrittenDuration;
  /** Alerts or series that a rule may make; one that makes more fails. @default 0: as many as there are */
  readonly limit?: number;
  /** Labels of everything that the rules make, where a rule does not say otherwise. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  readonly rules: readonly (AlertRule | WrittenAlert | RecordingRule)[];
}
