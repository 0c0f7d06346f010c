import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';
import { series } from '../../test/harness/rules/series';

const calls: EventSeries = {
  slo: defaultSlo('agent-tools'),
  by: 'client',
  series: (labels, { good, bad }) => {
    const of = (outcome: string) => series('agent_tool_calls_total', { ...labels, tool: 'grep', outcome });
    return { [of('ok')]: good, [of('error')]: bad };
  },
};

export const behaviours = [budgetBurn(calls), levelAbsent(calls)];
