import {
  agentCommits,
  agentEditDecisions,
  agentLinesChanged,
  agentPrompts,
  agentPullRequests,
  agentSessions,
} from '../../src/catalogue/agent';
import { llmTokens } from '../../src/catalogue/llm';
import type { TargetLabel } from '../../src/catalogue/metric';
import { type PanelWindow, type Vector, above, as, count, maxOverTime, not, each } from '../../src/promql';
import { series } from '../../src/promql/select';
import { spent } from './cost';
import { portion, total } from './counted';
import { tokensUsed } from './tokens';
import { toolCalls } from './tools';

/** What tells agents apart: `main` of one client is another than `main` of the next. */
export const OF_AGENT = ['agent', 'client', 'team', 'project'] as const;
export type AgentLabel = (typeof agentSessions)['labels'][number] | TargetLabel;
type EditLabel = (typeof agentEditDecisions)['labels'][number] | TargetLabel;

/** What agents make; each has a cost. */
const RESULTS = {
  session: agentSessions,
  prompt: agentPrompts,
  line: agentLinesChanged,
  commit: agentCommits,
  pullRequest: agentPullRequests,
} as const;

/** How many agents used a model within a window. */
export function agentsSeen(window: PanelWindow): Vector<never, 'count'> {
  return count(above(total(llmTokens, window, OF_AGENT), 0));
}

/** Dollars for each of what agents make. */
export function spentPer<const By extends AgentLabel = never>(
  result: keyof typeof RESULTS,
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd per count'> {
  return each(spent(window, by), total(RESULTS[result], window, by));
}

/** Tool calls for each prompt that somebody gave. */
export function toolCallsPerPrompt<const By extends AgentLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count'> {
  return as(each(toolCalls(window, by), total(agentPrompts, window, by)), 'count');
}

/** Tokens of subagents for each token of the main agent. */
export function tokensOfSubagents<const By extends AgentLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count'> {
  const ofSubagents = tokensUsed(window, by, { agent: not('main') });
  return as(each(ofSubagents, tokensUsed(window, by, { agent: 'main' })), 'count');
}

/** The share of the edits that people refused. */
export function refusedEdits<const By extends EditLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return portion(agentEditDecisions, { decision: 'reject' }, window, by);
}

/** Tool calls of each agent within a quarter of an hour, as the rule about agents that loop records them. */
export const recentToolCalls = series<'gauge', (typeof OF_AGENT)[number] | 'cluster', 'count'>(
  'gauge',
  'agent:agent_tool_calls:increase',
  ['cluster', ...OF_AGENT],
  {},
);

/** The most of them within any quarter of an hour. */
export const mostToolCalls = (window: PanelWindow) => maxOverTime(recentToolCalls, window);
