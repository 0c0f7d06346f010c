import type { Metric, TargetLabel } from '../../src/catalogue/metric';
import {
  type Matchers,
  type RecordingRule,
  type Vector,
  type Window,
  increase,
  recorded,
  select,
  sum,
  share,
} from '../../src/promql';

/** A question for the share of something that went one way. */
interface Question<L extends string, By extends string> {
  readonly of: Metric<'counter', L, 'count'>;
  /** Which of it the share is. */
  readonly where: Matchers<NoInfer<L>>;
  readonly by: { readonly by: readonly By[] };
  /** What the labels are called in the name of the recording: `client_tool`. */
  readonly level: string;
  readonly window: Window;
}

interface Answer<By extends string> {
  readonly records: readonly RecordingRule[];
  /** How many there were within the window. */
  readonly all: Vector<By, 'count'>;
  /** Which share of them it was. */
  readonly share: Vector<By, 'ratio'>;
}

/** The share of what was counted within a window. All of it is recorded, since the share and its guard both ask for it. */
export function recordedShare<L extends string, By extends NoInfer<L> | TargetLabel>(
  question: Question<L, By>,
): Answer<By>;
export function recordedShare({ of, where, by, level, window }: Question<string, string>): Answer<string> {
  const recording = {
    record: `${level}:${of.name.replace(/_total$/, '')}:increase${window}`,
    query: sum(increase(select(of), window), by),
  };
  const all = recorded(recording);
  return { records: [recording], all, share: share(sum(increase(select(of, where), window), by), all) };
}
