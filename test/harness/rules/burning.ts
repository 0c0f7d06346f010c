import { DEFAULT_SLOS } from '../../../rules/slo/defaults';
import { type Slo, alertPrefix, budgetOf } from '../../../rules/slo/slo';
import { leastBad } from '../../../rules/slo/alerts';
import { PAGE, SLI_WINDOWS, TICKET } from '../../../rules/slo/windows';
import type { Expectation, Expected, Scenario } from './behaviour';
import { type Phase, counted } from './phases';
import { series } from './series';

type Labels = Readonly<Record<string, string>>;

/** How the events of an SLO come as series. */
export interface EventSeries {
  readonly slo: Slo;
  /** The label besides `cluster` by which it is judged. */
  readonly by: string;
  /** What they are counted by. @default 'counter' */
  readonly kind?: 'counter' | 'histogram';
  /** Series of one sender: counters of its events, by whether they are good or bad. */
  readonly series: (labels: Labels, counters: Counters) => Readonly<Record<string, string>>;
}

export interface Counters {
  readonly good: string;
  readonly bad: string;
  readonly total: string;
}

/** One of those that come with the package. */
export function defaultSlo(name: string): Slo {
  const found = DEFAULT_SLOS.find((slo) => slo.name === name);
  if (found === undefined) throw new Error(`no SLO is named ${name}`);
  return found;
}

/** Of each kind of SLO one, in whose rules mistakes are looked for: those of the others come from the same code. */
const EXAMPLES = { counter: 'agent-tasks', histogram: 'agent-task-duration' } as const;

/** The alert of another SLO that stands for that of this one too. */
export function standIn(
  { slo, kind = 'counter' }: EventSeries,
  suffix: 'ErrorBudgetBurn' | 'Absent',
): { readonly madeLike?: string } {
  const example = defaultSlo(EXAMPLES[kind]);
  return slo === example ? {} : { madeLike: `${alertPrefix(example)}${suffix}` };
}

/** Two senders of unequal size, so that a sum is no mean. */
const SENDERS = { one: 0.25, two: 0.75 } as const;

/** Somebody with a budget, and how it burns: times as fast as it may, in one phase after the other. */
export interface Burner {
  readonly who: string;
  /** Minutes, events in a minute, and how fast it burns. */
  readonly phases: readonly (readonly [minutes: number, rate: number, burn: number])[];
}

const clusterOf = (who: string): string => `${who}-cluster`;

/** Labels of those who burn: cluster and name differ for each. */
export const labelsOf = ({ by }: EventSeries, who: string): Labels => ({ cluster: clusterOf(who), [by]: who });

/** All series of some burners, and what another SLO recorded of them, which must not count. */
export function seriesOf(of: EventSeries, burners: readonly Burner[], interval: number): Scenario['series'] {
  const budget = budgetOf(of.slo);
  const own = burners.flatMap(({ who, phases }) => {
    const all = phases.map(([minutes, rate, burn]): Phase => ({ minutes, rate, bad: Math.min(1, burn * budget) }));
    return Object.entries(SENDERS).map(([instance, part]) => {
      const counter = (share: (phase: Phase) => number) =>
        counted(all, (phase) => phase.rate * part * share(phase), interval);
      const counters = { good: counter(({ bad }) => 1 - bad), bad: counter(({ bad }) => bad), total: counter(() => 1) };
      return of.series({ ...labelsOf(of, who), instance }, counters);
    });
  });
  return Object.assign({}, ...own, ...burners.map(({ who }) => foreign(of, who))) as Scenario['series'];
}

const RECORDED = ['sli_total:increase5m', 'sli_bad:increase5m', 'period_burn_rate:ratio'] as const;

/** So many events, or so often as much as there may be: more than anything needs to fire. */
const MUCH = 1000;

/** For another SLO of the same people everything is bad, and there is much of it. */
function foreign(of: EventSeries, who: string): Scenario['series'] {
  const labels = { ...labelsOf(of, who), slo: 'other' };
  const names = [...RECORDED, ...[...SLI_WINDOWS, '30d'].map((window) => `sli_error:ratio_rate${window}`)];
  return Object.fromEntries(names.map((name) => [series(`slo:${name}`, labels), `${MUCH}x200`]));
}

/** What is expected of one severity at a minute. */
export function expectations(of: EventSeries, severity: 'critical' | 'warning') {
  const all = (who: readonly string[]): Expected[] => who.map((one) => ({ severity, labels: labelsOf(of, one) }));
  return (minute: number, firing: readonly string[], pending?: readonly string[]): Expectation => ({
    at: `${BigInt(minute)}m`,
    severity,
    firing: all(firing),
    ...(pending && { pending: all(pending) }),
  });
}

/** Events that a pair of windows needs while a budget burns so fast: enough of them, and enough that are bad. */
export function neededOf(slo: Slo, factor: number, burn: number): number {
  const least = leastBadOf(slo, factor);
  return Math.max(slo.minimumEvents, least === undefined ? 0 : least / (burn * budgetOf(slo)));
}

/** Bad events that a pair of windows asks for, where it does. */
export function leastBadOf(slo: Slo, factor: number): number | undefined {
  const [severity, windows] = PAGE.some((each) => each.factor === factor)
    ? (['critical', PAGE] as const)
    : (['warning', TICKET] as const);
  const found = windows.find((each) => each.factor === factor);
  if (found === undefined) throw new Error(`no windows have the factor ${factor}`);
  return leastBad(slo, found, severity);
}
