import { alertPrefix, budgetOf, percent } from '../../../rules/slo/slo';
import type { Behaviour, Expected, Scenario } from './behaviour';
import { type Burner, type EventSeries, expectations, labelsOf, neededOf, seriesOf, standIn } from './burning';

/** How an alert about burning behaves, whatever the events of its SLO are. */
export function budgetBurn(of: EventSeries, more: readonly Scenario[] = []): Behaviour {
  const { slo } = of;
  const scenarios = [telling(of), ...(slo.page ? [paging(of)] : []), ticketing(of), ...more];
  return { alert: `${alertPrefix(slo)}ErrorBudgetBurn`, ...standIn(of, 'ErrorBudgetBurn'), scenarios };
}

const BUDGET = 'the budget for what was seen within 30 days';

/** An hour that is good, and one in which one burns fast, one slowly, and one not at all. */
function telling(of: EventSeries): Scenario {
  const { slo } = of;
  const rate = neededOf(slo, 1, 1) / 20;
  const burners: readonly Burner[] = [
    {
      who: 'fast',
      phases: [
        [60, 30 * rate, 0],
        [64, rate, 16],
      ],
    },
    {
      who: 'slow',
      phases: [
        [60, rate, 0],
        [64, rate, 2.5],
      ],
    },
    { who: 'good', phases: [[124, rate, 0]] },
  ];
  const tells = (who: string, burn: string, left: string): string =>
    `The error budget of ${slo.title} (${who}-cluster, ${who}) burns ${burn} times as fast as ${percent(slo.objective)} within 30 days allows; ${left}.`;
  const fast: Expected = {
    severity: 'critical',
    labels: labelsOf(of, 'fast'),
    description: tells('fast', '16.0', `46.07% of ${BUDGET} is left`),
  };
  const slow: Expected = {
    severity: 'warning',
    labels: labelsOf(of, 'slow'),
    description: tells('slow', '1.3', `${BUDGET} is used up`),
  };
  return {
    says: 'tells whose budget burns how fast, and how much of it is left',
    interval: '2m',
    series: seriesOf(of, burners, 2),
    then: [
      { at: '60m', firing: [], pending: [] },
      { at: '124m', firing: [...(slo.page ? [fast] : []), slow] },
    ],
  };
}

/** Just enough events, and just too few. */
const ENOUGH = 1.1;
const FEW = 0.9;

/**
 * Everybody is near one limit: `less` burns a little too slowly in the long window, `over` in the short one, `few` has
 * too few events, and `calm` is slow at the very end alone, which no window is short enough to see.
 */
function paging(of: EventSeries): Scenario {
  /** Good and busy before, so that six hours are slow enough. */
  const fast = (who: string, burns: readonly Burn[], enough = ENOUGH): Burner => {
    const rate = (enough * neededOf(of.slo, 14.4, 15.5)) / 60;
    return { who, phases: [[10, 36 * rate, 0], ...lasting(burns, rate), [20, rate, 0]] };
  };
  /** As many events in the first twenty minutes as in the others together. */
  const slow = (who: string, before: number, burns: readonly Burn[], enough = ENOUGH): Burner => {
    const rate = (enough * neededOf(of.slo, 6, Math.max(before, 6.8))) / 200;
    return { who, phases: [[20, 5 * rate, before], ...lasting(burns, rate), [20, rate, 0]] };
  };
  const burners = [
    fast('fast', [[110, 15.5]]),
    fast('fast-few', [[110, 15.5]], FEW),
    fast('fast-less', [
      [98, 13.3],
      [12, 17],
    ]),
    fast('fast-over', [
      [94, 17],
      [16, 13],
    ]),
    slow('slow', 6.8, [[100, 6.8]]),
    slow('slow-few', 6.8, [[100, 6.8]], FEW),
    slow('slow-less', 2.8, [[100, 8]]),
    slow('slow-over', 11, [[100, 5.4]]),
    slow('slow-calm', 10, [
      [86, 10],
      [14, 2],
    ]),
  ];
  const then = expectations(of, 'critical');
  return {
    says: 'is critical when a budget burns 14.4 times too fast for an hour or 6 times for six, as long as it goes on; never of too few events',
    interval: '2m',
    series: seriesOf(of, burners, 2),
    then: [
      then(72, [], ['fast', 'fast-over']),
      then(74, ['fast', 'fast-over'], []),
      then(112, ['fast', 'fast-over', 'slow', 'slow-calm']),
      then(120, ['fast', 'slow', 'slow-calm']),
      then(140, [], []),
    ],
  };
}

/** Three quarters of the events are in the first of eight hours, so that one and three days are as that was. */
function ticketing(of: EventSeries): Scenario {
  /** How fast the first burn it, so that even too few events have enough bad ones. */
  const grave = Math.max(4.35, 0.3 / budgetOf(of.slo));
  /** Many good events after that, so that six hours are slow enough. */
  const daily = (who: string, before: number, burns: readonly Burn[], enough = ENOUGH): Burner => {
    const events = enough * neededOf(of.slo, 3, 3.4);
    const rate = (0.25 * events) / 1140;
    return {
      who,
      phases: [[60, (0.75 * events) / 60, before], [240, 4 * rate, 0], ...lasting(burns, rate), [80, rate, 0]],
    };
  };
  const weekly = (
    who: string,
    before: number,
    burns: readonly Burn[],
    events = ENOUGH * neededOf(of.slo, 1, 1.12),
  ): Burner => {
    const rate = (0.25 * events) / 420;
    return { who, phases: [[60, (0.75 * events) / 60, before], ...lasting(burns, rate), [80, rate, 0]] };
  };
  const burners = [
    daily('daily', 4.354, [[180, 3.4]]),
    daily('daily-few', 4.354, [[180, 3.4]], FEW),
    daily('daily-less', 3.411, [[180, 3.6]]),
    daily('daily-over', 5.19, [[180, 2.7]]),
    daily('daily-calm', 5.14, [
      [120, 4.4],
      [60, 2],
    ]),
    weekly('weekly', 1.12, [[420, 1.12]]),
    weekly('weekly-few', 1.12, [[420, 1.12]], FEW * neededOf(of.slo, 1, 1.12)),
    weekly('weekly-grave', grave, [[420, 2]], ENOUGH * of.slo.minimumEvents),
    weekly('weekly-grave-few', grave, [[420, 2]], FEW * of.slo.minimumEvents),
    weekly('weekly-less', 0.7, [[420, 1.5]]),
    weekly('weekly-over', 1.7, [[420, 0.9]]),
    weekly('weekly-calm', 1.6, [
      [320, 1.6],
      [100, 0],
    ]),
    weekly(
      'weekly-late',
      0.9,
      [
        [352, 0.9],
        [68, 5],
      ],
      ENOUGH * neededOf(of.slo, 1, 0.9),
    ),
  ];
  const then = expectations(of, 'warning');
  const burning = ['daily', 'daily-calm', 'weekly', 'weekly-calm', 'weekly-grave'];
  return {
    says: 'is a warning when a budget burns three times too fast for a day or at all too fast for three, as long as it goes on; never of too few events',
    interval: '4m',
    series: seriesOf(of, burners, 4),
    then: [
      then(464, burning, ['weekly-late']),
      then(468, [...burning, 'weekly-late'], []),
      then(480, [...burning, 'weekly-late'], []),
      // Those of the day are slow enough again, and so are those of three; these fire on for half an hour.
      then(540, ['weekly', 'weekly-calm', 'weekly-grave', 'weekly-late']),
      then(560, ['weekly-grave', 'weekly-late']),
    ],
  };
}

type Burn = readonly [minutes: number, burn: number];

const lasting = (burns: readonly Burn[], rate: number): Burner['phases'] =>
  burns.map(([minutes, burn]) => [minutes, rate, burn]);
