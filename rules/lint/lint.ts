import type { RuleGroup } from '../../src/promql';
import type { LintFacts } from './facts';
import type { LintedAlert, LintedRecording, Subject } from './view';

/** Name of a lint, by which it can be excepted. */
export type LintId = `A${string}`;

/** What is wrong, and what to write instead. */
export interface Fault {
  readonly wrong: string;
  readonly instead: string;
}

/** A fault, and where it is. */
export interface Located extends Fault {
  /** @default the fault is one of all groups together */
  readonly group?: string;
  /** Name of the alert or the recording. @default the fault is one of the group */
  readonly rule?: string;
}

/** What a lint found. */
export interface Finding extends Located {
  readonly id: LintId;
}

/** Something that holds for all rules, with examples that show what it means. */
export interface Lint {
  readonly id: LintId;
  readonly says: string;
  /** What is wrong with the rules; nothing when it holds. */
  readonly check: (subject: Subject) => readonly Located[];
  readonly good: readonly RuleGroup[];
  readonly bad: readonly RuleGroup[];
  /** What the examples need to know besides what all of them know. @default nothing */
  readonly facts?: Partial<LintFacts>;
}

/** A check of one alert after the other. */
export function ofAlerts(check: (alert: LintedAlert, subject: Subject) => readonly Fault[]): Lint['check'] {
  return (subject) => subject.alerts.flatMap((alert) => at(alert, check(alert, subject)));
}

/** One question: that of an alert with all that it reads, or that of a recording. */
export interface Question {
  readonly expression: Subject['alerts'][number]['whole'];
  readonly of: LintedAlert | LintedRecording;
}

/** A check of every query as it is written. */
export function ofQueries(check: (question: Question, subject: Subject) => readonly Fault[]): Lint['check'] {
  return (subject) =>
    subject.groups
      .flatMap(({ rules }) => rules)
      .flatMap((of) => {
        const { expression } = 'when' in of ? of.when : of.query;
        return at(of, check({ expression, of }, subject));
      });
}

/** The faults of one rule; each is said once. */
export function at({ group, name }: LintedAlert | LintedRecording, faults: readonly Fault[]): Located[] {
  const once = new Map(faults.map((fault) => [fault.wrong, fault]));
  return [...once.values()].map((fault) => ({ group, rule: name, ...fault }));
}
