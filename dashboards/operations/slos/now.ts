import { type RuleGroup, below, count, counted, firstOf, min, vector } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, number, ranking, stateColumn } from '../../panels';
import { STATES, burningFast, burningSlowly, notKnown, state } from './alerting';
import { BURNING, judgedOver } from './judged';
import { BURN_WINDOWS, type BurnWindow, info, leastLeft, objective, worstBurn } from './recorded';

/** How many promises are kept, and how many are about to be broken. */
export const wellness = (least: number): Section => ({
  title: 'Is it well?',
  panels: [
    number({
      title: 'Objectives',
      description: 'What is promised: shares of what is done that are to be good within thirty days.',
      unit: 'count',
      query: count(info()),
    }),
    number({
      title: 'Burn fast',
      description:
        'Objectives whose budget will be gone within days, as their critical alerts say: somebody is woken. Find out what changed, and undo it: see the runbook ErrorBudgetBurn.',
      unit: 'count',
      severity: 'critical',
      query: burningFast,
    }),
    number({
      title: 'Burn slowly',
      description:
        'Objectives whose budget will not last, as their warnings say: somebody is to look at them today. See the runbook ErrorBudgetBurn.',
      unit: 'count',
      severity: 'warning',
      query: burningSlowly,
    }),
    number({
      title: 'Broken',
      description:
        'Objectives of which a group has used up its budget of thirty days. What takes risks can wait there until there is some again.',
      unit: 'count',
      query: firstOf(count(below(leastLeft(least), 0)), vector(counted(0))),
    }),
    number({
      title: 'Least that is left',
      description:
        'Of the budget for what was seen within thirty days, what the group has left that has the least, of those that had enough events within three days. Below zero more went wrong than was promised.',
      unit: 'ratio',
      query: min(leastLeft(least)),
      empty: 'Not known',
    }),
    number({
      title: 'Not known',
      description:
        'Objectives of which nothing is known any more, though there was within a week: see the runbook ServiceLevelAbsent.',
      unit: 'count',
      severity: 'info',
      query: notKnown,
    }),
  ],
});

/** All promises, the worst first. */
export function objectives(rules: readonly RuleGroup[], least: number): Section {
  const all = judgedOver('3d', rules);
  const isJudged = (window: BurnWindow): boolean => judgedOver(window, rules).length === all.length;
  return {
    title: 'Which are they?',
    panels: [
      ranking({
        title: 'Objectives',
        description:
          'Every objective, the worst first: what its alerts say, the share that is to be good, what is left of the budget of thirty days, and how many times as fast as it may it is spent, each of the group that is worst off, of those that had enough events to be judged. At 1 it lasts for exactly thirty days.',
        rows: { slo: 'Objective', title: 'About' },
        widths: { Objective: 155, State: 100, 'To be good': 100, Left: 90 },
        columns: [
          stateColumn('State', state, STATES),
          { ...column('To be good', 'ratio', objective), decimals: 1 },
          { ...column('Left', 'ratio', leastLeft(least)), decimals: 0 },
          ...BURN_WINDOWS.filter((window) => window !== '1d').map((window) => ({
            ...column(`Burns, ${window}`, 'count', worstBurn(window, least), isJudged(window) ? BURNING : undefined),
            decimals: 1,
          })),
        ],
        links: [
          { title: 'Only this one', to: 'slos', carrying: ['slo'] },
          { title: 'What its alerts measure', to: { label: 'slo', prefix: 'alerts-slo-' } },
        ],
      }),
    ],
  };
}
