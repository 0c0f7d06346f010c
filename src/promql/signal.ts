import type { Unit } from '../catalogue/metric';
import { matches, type Matchers, type PanelWindow, type Vector, type Window } from './query';

/** Labels by which every part's own series are chosen on a dashboard. */
type SignalLabel = 'job' | 'namespace' | 'cluster';

/** A metric with its usual question: what to draw, in which unit, and what it means when it is high. */
export interface Signal {
  readonly title: string;
  /** Which of the questions of operation it answers. */
  readonly role: 'traffic' | 'errors' | 'latency' | 'saturation';
  /** Unit of the answer. */
  readonly unit: Unit | 'perSecond' | 'bytesPerSecond';
  /** What it shows and what to do when it is bad. */
  readonly description: string;
  /** Legend in Grafana's syntax. */
  readonly legend: string;
  /** For a panel: with Grafana's window and the dashboard's variables. */
  panel(): Vector;
  /** For a rule: neither. */
  rule(window: Window): Vector;
}

interface SignalProps extends Omit<Signal, 'panel' | 'rule'> {
  /** The series of one part. */
  readonly of: { readonly job: string; readonly namespace: string };
  /** The question; both arguments go into every selector. */
  readonly ask: (window: PanelWindow, where: Matchers<SignalLabel>) => Vector;
}

/** Defines a signal by its question. */
export function signal({ of, ask, ...facts }: SignalProps): Signal {
  return {
    ...facts,
    panel: () => ask('$__rate_interval', { ...of, cluster: matches('$cluster') }),
    rule: (window) => ask(window, of),
  };
}
