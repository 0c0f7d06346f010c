import { agentSessions } from '../../src/catalogue/agent';
import { llmCost } from '../../src/catalogue/llm';
import type { TargetLabel } from '../../src/catalogue/metric';
import {
  type Matchers,
  type PanelWindow,
  type Vector,
  and,
  as,
  increase,
  multiply,
  select,
  sum,
  share,
} from '../../src/promql';
import { total } from './counted';
import { type RequestLabel, requests } from './requests';
import { type TokenLabel, tokensUsed } from './tokens';
import { apart, eachOfBoth } from './of-both';

export type CostLabel = (typeof llmCost)['labels'][number] | TargetLabel;
type SessionLabel = CostLabel & ((typeof agentSessions)['labels'][number] | TargetLabel);

const MILLION = 1_000_000;
/** What tells apart who tells of what: of a model, one client tells the dollars and another none. */
const SENDER = ['client', 'model'] as const;

/** Dollars that were spent within a window. */
export function spent<const By extends CostLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<CostLabel> = {},
): Vector<By, 'usd'> {
  return sum(increase(select(llmCost, where), window), { by });
}

/** Dollars for a million tokens of all types, as they were used: what is cached makes it lower. */
export function spentPerMillionTokens<const By extends CostLabel & TokenLabel = never>(
  window: PanelWindow,
  by?: readonly By[],
): Vector<By, 'usd'>;
export function spentPerMillionTokens(window: PanelWindow, by: readonly (CostLabel & TokenLabel)[] = []): Vector {
  const senders = apart(by, ...SENDER);
  return as(multiply(eachOfBoth(spent(window, senders), tokensUsed(window, senders), by), MILLION), 'usd');
}

/** Dollars for each request; those that failed count as well. */
export function spentPerRequest<const By extends CostLabel & RequestLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd per count'> {
  const senders = apart(by, ...SENDER);
  return eachOfBoth(spent(window, senders), requests(window, senders), by);
}

/** Dollars for each session that began. */
export function spentPerSession<const By extends SessionLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd per count'> {
  const senders = apart(by, 'client');
  return eachOfBoth(spent(window, senders), total(agentSessions, window, senders), by);
}

/** The share of the dollars that nobody told: the gateway priced the tokens when they arrived. */
export function pricedShare<const By extends CostLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return share(spent(window, by, { source: 'priced' }), spent(window, by));
}

/** The share of the dollars that no team is known for. */
export function unattributedShare(window: PanelWindow): Vector<never, 'ratio'> {
  // Not by a matcher alone, which would leave out the team that a reader chose.
  const ofNobody = and(increase(select(llmCost), window), select(llmCost, { team: 'unknown' }));
  return share(sum(ofNobody), spent(window));
}
