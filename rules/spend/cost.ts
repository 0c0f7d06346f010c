import { llmCost } from '../../src/catalogue/llm';
import { type RecordingRule, type Window, increase, rate, select, sum } from '../../src/promql';
import { BY_PROJECT, type OfProject } from '../labels';
import { BY_TEAM, type OfTeam } from './labels';

/** What a project spent within a window, through whatever client and with whatever model. */
export function costOfProject(window: Window): RecordingRule<OfProject, 'usd'> {
  const query = sum(increase(select(llmCost), window), BY_PROJECT);
  return { record: `team_project:llm_cost_usd:increase${window}`, query };
}

/** How fast a project spends, a second. */
export function costRateOfProject(window: Window): RecordingRule<OfProject, 'usd per second'> {
  const query = sum(rate(select(llmCost), window), BY_PROJECT);
  return { record: `team_project:llm_cost_usd:rate${window}`, query };
}

/** What a team spent within an hour. */
export const costOfTeam: RecordingRule<OfTeam, 'usd'> = {
  record: 'team:llm_cost_usd:increase1h',
  query: sum(increase(select(llmCost), '1h'), BY_TEAM),
};
