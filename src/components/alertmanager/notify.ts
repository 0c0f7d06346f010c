import type { Duration } from 'cdk8s';
import type { Labels } from '../../kubernetes/labels';
import type { Receiver } from './receivers';

/** One comparison with a label of an alert. */
export interface LabelMatch {
  readonly label: string;
  readonly operator?: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** A branch of the route tree: alerts that match it go to its receiver. */
export interface Route {
  /** All must hold. A plain object compares for equality. */
  readonly match: Labels | readonly LabelMatch[];
  /** Who is told. @default the receiver of the branch above */
  readonly to?: Receiver;
  /** Go on with the next branches too. @default false */
  readonly continue?: boolean;
  /** Labels that make one notification of several alerts. @default those of the branch above */
  readonly groupBy?: readonly string[];
  /** How long a new group waits for more. @default that of the branch above */
  readonly groupWait?: Duration;
  /** How long until a changed group is told again. @default that of the branch above */
  readonly groupInterval?: Duration;
  /** How long until an unchanged group is told again. @default that of the branch above */
  readonly repeat?: Duration;
  /** Names of time intervals in which nobody is told. @default none */
  readonly muteDuring?: readonly string[];
  /** Names of time intervals outside of which nobody is told. @default always */
  readonly activeDuring?: readonly string[];
  readonly routes?: readonly Route[];
}

/** While a source fires, its targets with the same values of `equal` are kept back. */
export interface Inhibition {
  readonly source: Labels | readonly LabelMatch[];
  readonly target: Labels | readonly LabelMatch[];
  /** Labels that both must carry: a label that both lack counts as equal, and would silence everything. */
  readonly equal: readonly string[];
}

/** Who is told what: one receiver for each severity, a dead man's switch, and branches of your own. */
export interface Notify {
  /** Gets every alert that no other receiver got. */
  readonly default: Receiver;
  /** Gets alerts of severity `critical`, every four hours. @default `default` */
  readonly critical?: Receiver;
  /** Gets alerts of severity `warning`. @default `default` */
  readonly warning?: Receiver;
  /** Gets alerts of severity `info`. @default `default` */
  readonly info?: Receiver;
  /** Gets the alert `Watchdog` all the time. @default nobody misses a dead Prometheus */
  readonly heartbeat?: Receiver & { readonly every: Duration };
  /** Branches that are asked before those of the severities. @default none */
  readonly routes?: readonly Route[];
}
