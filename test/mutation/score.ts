import { EXCUSED, type Excuse } from './excused';
import type { Judged } from './judge';

/** What became of the mutants of an alert, or of several. */
export interface Score {
  readonly mutants: number;
  readonly killed: number;
  /** Those that nobody killed and that have no excuse, each on one line. */
  readonly survivors: readonly string[];
  readonly excused: readonly string[];
  /** Not among the mutants: what Prometheus does not load. */
  readonly invalid: number;
}

export const LEAST_KILLED = 0.9;
export const MOST_EXCUSED = 0.05;

/** The score of one alert. */
export function scoreOf(alert: string, { killed, survived, invalid }: Judged, excuses = EXCUSED): Score {
  const own = excuses.filter((excuse) => excuse.alert === alert);
  const isExcused = (says: string): boolean => own.some((excuse) => covers(excuse, says));
  const left = survived.map(({ says }) => says);
  return {
    mutants: killed.length + survived.length,
    killed: killed.length,
    survivors: left.filter((says) => !isExcused(says)).map((says) => `${alert}: ${says}`),
    excused: left.filter(isExcused).map((says) => `${alert}: ${says}`),
    invalid: invalid.length,
  };
}

/** Excuses of an alert for what none of its mutants needs any more. */
export function needless(alert: string, { survived }: Judged, excuses = EXCUSED): Excuse[] {
  return excuses.filter((excuse) => excuse.alert === alert && !survived.some(({ says }) => covers(excuse, says)));
}

const covers = ({ mutant }: Excuse, says: string): boolean =>
  typeof mutant === 'string' ? mutant === says : mutant.test(says);

/**
 * Each mistake once, in alerts by their names: what several of them share is noticed when one notices it, and else
 * survives in the first.
 */
export function once(judged: ReadonlyMap<string, Judged>): Map<string, Judged> {
  const counted = new Set([...judged.values()].flatMap(({ killed }) => killed.map(({ mistake }) => mistake)));
  return new Map(
    [...judged].map(([alert, { killed, survived, invalid }]) => {
      const left = survived.filter(({ mistake }) => !counted.has(mistake));
      for (const { mistake } of left) counted.add(mistake);
      return [alert, { killed, survived: left, invalid }];
    }),
  );
}

export function total(scores: readonly Score[]): Score {
  return {
    mutants: sum(scores.map(({ mutants }) => mutants)),
    killed: sum(scores.map(({ killed }) => killed)),
    survivors: scores.flatMap(({ survivors }) => survivors),
    excused: scores.flatMap(({ excused }) => excused),
    invalid: sum(scores.map(({ invalid }) => invalid)),
  };
}

/** The share that was killed of those that have no excuse. */
export function killedShare({ killed, survivors }: Score): number {
  return killed + survivors.length === 0 ? 1 : killed / (killed + survivors.length);
}

export function excusedShare({ excused, mutants }: Score): number {
  return mutants === 0 ? 0 : excused.length / mutants;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
