import { type RuleGroup, and, bottomk, max, min } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { BURN_WINDOWS, EVENTS, WINDOWS, burn, eventsWithin, failures, left } from './recorded';

/** Groups that are shown: there may be one for each agent. */
const MOST = 50;

/** Each group of each objective, and every window. */
export function details(rules: readonly RuleGroup[]): Section[] {
  const grouped = groupLabels(rules);
  const worst = min(bottomk(MOST, left), { by: grouped });
  return [
    {
      title: 'Whose budget is it?',
      collapsed: true,
      panels: [
        ranking({
          title: 'Groups',
          description: `The ${MOST} groups that have the least left: each has a budget of its own. Of few events a single failure is a large share, and no alert is made of it. Look at who they are, and whether one cause is behind several.`,
          rows: Object.fromEntries(grouped.map((label) => [label, titleOf(label)])),
          rising: true,
          widths: { Objective: 155 },
          columns: [
            { ...column('Left', 'ratio', worst), decimals: 0 },
            ...BURN_WINDOWS.map((window) => ({
              ...column(`Burns, ${window}`, 'count', and(burn(window), worst)),
              decimals: 1,
            })),
            column('Events, 3d', 'count', and(eventsWithin('3d'), worst)),
          ],
        }),
      ],
    },
    {
      title: 'What share fails?',
      collapsed: true,
      panels: [
        ranking({
          title: 'Share of failures, by window',
          description:
            'The share of what broke each objective within each window, of the group with the largest: of few events a single failure is a large share.',
          rows: { slo: 'Objective' },
          widths: { Objective: 155 },
          columns: [...WINDOWS.map((window) => column(window, 'ratio', max(failures(window), { by: ['slo'] })))],
        }),
      ],
    },
  ];
}

/** The labels by which objectives are judged, in the order in which they come. */
function groupLabels(rules: readonly RuleGroup[]): string[] {
  const labels = rules.flatMap((group) =>
    group.rules.flatMap((rule) => ('record' in rule && rule.record === EVENTS ? (rule.query.labels ?? []) : [])),
  );
  return ['slo', ...new Set(labels.filter((label) => label !== 'slo' && label !== 'cluster')), 'cluster'];
}

function titleOf(label: string): string {
  return label === 'slo' ? 'Objective' : `${label.charAt(0).toUpperCase()}${label.slice(1).replaceAll('_', ' ')}`;
}
