import type { Duration } from 'cdk8s';
import type { AlertMatch, Inhibition, LabelMatch } from '../contracts';
import type { Receiver } from './receivers';
import type { TimeInterval } from './time-intervals';

export type { Inhibition, LabelMatch };

/** A branch of the route tree: alerts that match it go to its receiver. */
export interface Route {
  /** All must hold. A plain object compares for equality. */
  readonly match: AlertMatch;
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

/** Who is told what: one receiver for each severity, a dead man's switch, and branches of your own. */
export interface Notify {
  /** Gets every alert that no other receiver got. */
  readonly default: Receiver;
  /** Gets alerts of severity `critical`, every four hours. @default `default` */
  readonly critical?: Receiver;
  /** Gets alerts of severity `warning`. @default `default` */
  readonly warning?: Receiver;
  /**
   * Gets every alert of severity `info`. @default `default`, and only while something worse fires about the same
   * service
   */
  readonly info?: Receiver;
  /**
   * When nobody is told of warnings and of what is worth knowing; they are told afterwards if they still fire. Critical
   * alerts and the watchdog always come through. Branches of your own ask for it by `muteDuring: ['quiet']`.
   * @default never
   */
  readonly quiet?: TimeInterval | readonly TimeInterval[];
  /** Gets the alert `Watchdog` all the time. @default nobody misses a dead Prometheus */
  readonly heartbeat?: Receiver & { readonly every: Duration };
  /** Branches that are asked before those of the severities. @default none */
  readonly routes?: readonly Route[];
}
