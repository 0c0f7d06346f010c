import type { EventSeries } from './burning';
import { series } from './series';

/** A histogram of which an SLO has one bucket. */
export interface BucketedEvents extends Omit<EventSeries, 'series' | 'kind'> {
  readonly histogram: string;
  /** Bound of the bucket that is good, as its series says it. */
  readonly within: string;
  /** Bound of the next. */
  readonly beyond: string;
}

/** Its series. One sender writes the bound as Prometheus 3 does, the other as Prometheus 2. */
export function bucketed({ histogram, within, beyond, ...of }: BucketedEvents): EventSeries {
  return {
    ...of,
    kind: 'histogram',
    series: ({ instance = '', ...labels }, { good, total }) => {
      const own = { ...labels, instance, agent: 'planner' };
      const bucket = (le: string) => series(`${histogram}_bucket`, { ...own, le });
      return {
        [bucket(instance === 'one' ? `${within}.0` : within)]: good,
        [bucket(beyond)]: total,
        [bucket('+Inf')]: total,
        [series(`${histogram}_count`, own)]: total,
      };
    },
  };
}
