import type { Duration } from 'cdk8s';
import type { NativeConfig } from '../contracts';
import { goDuration } from '../native/duration';

/** Which traces are kept: every trace with an error, every slow one, and a share of the rest. */
export interface TailSampling {
  /** Share of ordinary traces, 0 to 1. */
  readonly share: number;
  /** A trace at least this long is always kept. @default length does not matter */
  readonly slowerThan?: Duration;
  /** How long spans of a trace are waited for. @default 30 seconds */
  readonly wait?: Duration;
}

export function tailSampling({ share, slowerThan, wait }: TailSampling): NativeConfig {
  return {
    decision_wait: wait === undefined ? '30s' : goDuration(wait),
    num_traces: 50_000,
    policies: [
      { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
      ...(slowerThan === undefined
        ? []
        : [{ name: 'slow', type: 'latency', latency: { threshold_ms: slowerThan.toMilliseconds() } }]),
      { name: 'rest', type: 'probabilistic', probabilistic: { sampling_percentage: share * 100 } },
    ],
  };
}
