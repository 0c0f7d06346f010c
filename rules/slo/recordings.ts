import {
  type QueryUnit,
  type RecordingRule,
  type Series,
  above,
  divide,
  factor,
  minus,
  ratio,
  sumOverTime,
  vector,
} from '../../src/promql';
import { series } from '../../src/promql/select';
import { type Slo, budgetOf, percent } from './slo';
import { PERIOD, SLI_WINDOWS, type SliWindow } from './windows';

type Recording<U extends QueryUnit = QueryUnit> = RecordingRule<string, U>;

/** What is recorded of an SLO. */
export interface Recordings {
  /** All events of the last five minutes, of which everything is counted. */
  readonly total: Recording<'count'>;
  /** The share of bad events within each window. */
  readonly errors: Readonly<Record<SliWindow, Recording<'ratio'>>>;
  /** Of the budget of the period, what is left; below zero when the promise is broken. */
  readonly remaining: Recording<'ratio'>;
  /** All, in the order in which they are evaluated. */
  readonly all: readonly Recording[];
}

/**
 * Counters are read once, for five minutes; every longer window is made of what that recorded. Each event is in equally
 * many of those recordings, wherever it falls, so the ratio of their sums is the ratio of the events: a busy hour weighs
 * more than an idle night. It costs as much for a thousand agents as for one, and blurs the edge of a window by the
 * five minutes.
 */
export function recordingsOf(slo: Slo): Recordings {
  const budget = factor(budgetOf(slo));
  const total = record(slo, 'slo:sli_total:increase5m', slo.total('5m'));
  const bad = record(slo, 'slo:sli_bad:increase5m', slo.bad('5m'));
  const share = (window: SliWindow | typeof PERIOD) =>
    divide(sumOverTime(read(slo, bad), window), above(sumOverTime(read(slo, total), window), 0), { on: slo.by });
  const now = divide(read(slo, bad), above(read(slo, total), 0), { on: slo.by });

  const errors = Object.fromEntries(
    SLI_WINDOWS.map((window) => [
      window,
      record(slo, `slo:sli_error:ratio_rate${window}`, window === '5m' ? now : share(window)),
    ]),
  ) as Record<SliWindow, Recording<'ratio'>>;
  const period = record(slo, `slo:sli_error:ratio_rate${PERIOD}`, share(PERIOD));
  const periodBurn = record(slo, 'slo:period_burn_rate:ratio', divide(read(slo, period), budget));
  const remaining = record(slo, 'slo:error_budget_remaining:ratio', minus(ratio(1), read(slo, periodBurn)));
  const facts = [
    record(slo, 'slo:objective:ratio', vector(ratio(slo.objective))),
    record(slo, 'slo:error_budget:ratio', vector(budget)),
    record(slo, 'slo:current_burn_rate:ratio', divide(read(slo, errors['5m']), budget)),
    { ...record(slo, 'slo:info', vector(1)), labels: infoOf(slo) },
  ];
  const ofWindows = SLI_WINDOWS.map((window) => errors[window]);
  return { total, errors, remaining, all: [total, bad, ...ofWindows, period, periodBurn, remaining, ...facts] };
}

function record<U extends QueryUnit>(slo: Slo, name: string, query: Recording<U>['query']): Recording<U> {
  return { record: name, query, labels: { slo: slo.name } };
}

function infoOf({ name, objective, service, title }: Slo): Readonly<Record<string, string>> {
  return { slo: name, objective: percent(objective), period: PERIOD, service, title };
}

/** What was recorded of this SLO: all SLOs record under the same names, told apart by the label `slo`. */
export function read<U extends QueryUnit>(
  { name, by }: Slo,
  { record: recording }: Recording<U>,
  matchers: Readonly<Record<string, string>> = {},
): Series<'gauge', string, U> {
  return series('gauge', recording, ['slo', ...by], { slo: name, ...matchers });
}
