import { type RuleGroup, and, clampMin, matches } from '../../../src/promql';
import type { Section } from '../../definition';
import { type View, line, trend } from '../../panels';
import { BURNING, judgedOver } from './judged';
import { BURN_WINDOWS, type BurnWindow, info, leastLeft, mostFailures, worstBurn } from './recorded';

/** How budgets are spent, over time. */
export function course(rules: readonly RuleGroup[], least: number): Section[] {
  return [
    {
      title: 'How did it come?',
      panels: [
        trend({
          title: 'Budget left',
          description:
            'Of the budget of thirty days, what the group of each objective has left that has the least; at the bottom it is used up. A cliff is an incident, a slope is a habit.',
          unit: 'ratio',
          lines: [line(clampMin(leastLeft(least), 0), '{{slo}}')],
        }),
        trend({
          title: 'Failures within an hour',
          description:
            'The share of what broke each objective within the last hour, of the group that is worst off. Failures are what the objective says: errors, or what took or cost too much.',
          unit: 'ratio',
          lines: [line(mostFailures('1h', least), '{{slo}}')],
        }),
      ],
    },
    { title: 'How fast is it spent?', panels: BURN_WINDOWS.flatMap((window) => burnPanel(window, rules, least)) },
  ];
}

const WORDS: Readonly<Record<BurnWindow, string>> = {
  '1h': 'an hour',
  '6h': 'six hours',
  '1d': 'a day',
  '3d': 'three days',
};

/** Only of the objectives that are judged by it: the limit is that of their alerts. */
function burnPanel(window: BurnWindow, rules: readonly RuleGroup[], least: number): View[] {
  const judged = judgedOver(window, rules);
  if (judged.length === 0) return [];
  const isAll = judged.length === judgedOver('3d', rules).length;
  const lines = worstBurn(window, least);
  return [
    trend({
      title: `Burn rate over ${WORDS[window]}`,
      description: `How many times as fast as it may each objective spent its budget within ${WORDS[window]}, of those whose alerts look at so much; at 1 it lasts for exactly thirty days.`,
      unit: 'count',
      limit: BURNING,
      lines: [line(isAll ? lines : and(lines, info({ slo: matches(judged.join('|')) }), { on: ['slo'] }), '{{slo}}')],
    }),
  ];
}
