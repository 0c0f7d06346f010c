import type { AlertRule, RecordingRule, Scalar, Severity, Window } from '../src/promql';
import type { RuleContext } from './context';

/** What every alert lets people change. */
export interface CommonParameters {
  /** How bad it is: who is told follows from it. One whose default is `none` is for machines, and stays so. */
  readonly severity: Severity;
  /** How long it must hold. @default at once */
  readonly for?: Window;
  /** How long it goes on firing after it stopped being true. @default not at all */
  readonly keepFiringFor?: Window;
  /** Holding so long makes it critical. @default its severity stays */
  readonly criticalAfter?: Window;
}

type Parameter = Scalar | Window | number | Severity | undefined;

/** What one default says of the type: `'10m'` stands for any window, 20 for any number. */
type Widened<T> = T extends Severity
  ? T extends 'none'
    ? T
    : Exclude<Severity, 'none'>
  : T extends Window
    ? Window
    : T extends number
      ? number
      : T;

/** The parameters of an alert, as its defaults tell them. */
export type ParametersOf<Defaults> = { readonly [Name in keyof Defaults]: Widened<Defaults[Name]> };

/** What an alert is for given parameters; severity and durations are added by whoever assembles it. */
export interface AlertBody extends Pick<
  AlertRule,
  'when' | 'labels' | 'summary' | 'description' | 'runbook' | 'exceptions'
> {
  /** Recordings that the query reads, in the order in which they are evaluated. @default none */
  readonly records?: readonly RecordingRule[];
  /** What makes it critical at once: the same alert once more, for a sharper condition. @default nothing */
  readonly critical?: Pick<AlertRule, 'when' | 'description'>;
}

/** An alert with parameters: a name, what may be changed, and the rule that follows. */
export interface AlertDefinition<Name extends string = string, P extends CommonParameters = CommonParameters> {
  /** In CamelCase: the label `alertname`, by which it is changed and has a runbook. */
  readonly name: Name;
  /** Its parameters where nobody says otherwise. */
  readonly defaults: P;
  /** The rule; undefined where the stack has nothing that it is about. */
  rule(parameters: P, context: RuleContext): AlertBody | undefined;
}

/**
 * Defines an alert. The defaults are its parameters: name, unit and value at once; what is written above one is what
 * people read when they change it.
 */
export function alert<
  const Name extends string,
  Defaults extends CommonParameters & Readonly<Record<string, Parameter>>,
>(
  name: Name,
  defaults: Defaults,
  rule: (parameters: ParametersOf<Defaults>, context: RuleContext) => AlertBody | undefined,
): AlertDefinition<Name, ParametersOf<Defaults> & CommonParameters>;
export function alert(
  name: string,
  defaults: CommonParameters,
  rule: (parameters: CommonParameters, context: RuleContext) => AlertBody | undefined,
): AlertDefinition {
  return { name, defaults, rule };
}

/** Alerts that are about the same thing, and are read together. */
export interface AlertGroup<D extends AlertDefinition = AlertDefinition> {
  /** Name of the group of rules: `agents-failures`. */
  readonly name: string;
  /** What they are about: the label `service` of each, by which they are grouped and routed. */
  readonly service: string;
  /** How often they are evaluated: what looks back over days need not be asked every half minute. @default that of Prometheus */
  readonly interval?: Window;
  /** In the order in which they are evaluated. */
  readonly alerts: readonly D[];
}

/** What may be said about an alert by its name: other parameters, or that it is not wanted. */
export type AlertChanges<D extends AlertDefinition = AlertDefinition> = {
  readonly [One in D as One['name']]?: 'off' | Partial<One['defaults']>;
};
