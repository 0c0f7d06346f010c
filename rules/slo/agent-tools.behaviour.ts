import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const calls: EventSeries = {
  slo: defaultSlo('agent-tools'),
  by: 'client',
  series: ({ cluster = '', client = '', instance = '' }, { good, bad }) => {
    const series = (outcome: string) =>
      `agent_tool_calls_total{cluster="${cluster}", client="${client}", instance="${instance}", tool="grep", outcome="${outcome}"}`;
    return { [series('ok')]: good, [series('error')]: bad };
  },
};

export const behaviours = [budgetBurn(calls), levelAbsent(calls)];
