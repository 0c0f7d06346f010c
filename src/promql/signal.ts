import { type Matcher, type Matchers, matches } from './matcher';
import type { NamedUnit } from './unit';
import type { Vector } from './vector';
import type { PanelWindow, Window } from './window';

/** A metric with its usual question: what to draw, in which unit, and what it means when it is high. */
export interface Signal<L extends string = string, U extends NamedUnit = NamedUnit> {
  readonly title: string;
  /** Which of the questions of operation it answers. */
  readonly role: 'traffic' | 'errors' | 'latency' | 'saturation';
  /** Unit of the answer. */
  readonly unit: U;
  /** What it shows and what to do when it is bad. */
  readonly description: string;
  /** Legend in Grafana's syntax. */
  readonly legend: string;
  /** For a panel: with Grafana's window and the dashboard's variables. */
  panel(): Vector<L, U>;
  /** For a rule: neither. */
  rule(window: Window): Vector<L, U>;
}

interface SignalProps<Of extends string, Variable extends string, L extends string, U extends NamedUnit> extends Omit<
  Signal<L, U>,
  'panel' | 'rule'
> {
  /** What the series are of: `{ job, namespace }` of a part, `{ client: 'claude-code' }` of a client. */
  readonly of: Readonly<Record<Of, Matcher>>;
  /**
   * Labels that the reader of a dashboard chooses by variables of the same names, each of which may be several values.
   *
   * @default ['cluster']
   */
  readonly variables?: readonly Variable[];
  /** The question; both arguments go into every selector. */
  readonly ask: (window: PanelWindow, where: Matchers<Of | Variable>) => Vector<L, NoInfer<U>>;
}

/** Defines a signal by its question. */
export function signal<Of extends string, L extends string, U extends NamedUnit, Variable extends string = 'cluster'>(
  props: SignalProps<Of, Variable, L, U>,
): Signal<L, U>;
export function signal({
  of,
  variables = ['cluster'],
  ask,
  ...facts
}: SignalProps<string, string, string, NamedUnit>): Signal {
  const chosen = Object.fromEntries(variables.map((name) => [name, matches(`$${name}`)]));
  return {
    ...facts,
    panel: () => ask('$__rate_interval', { ...of, ...chosen }),
    rule: (window) => ask(window, of),
  };
}
