import { series } from './series';

/** Labels by which series of the ledger differ from those of the project that scenarios are about. */
export type Differing = Readonly<Record<string, string>>;

/** A project in whose name scenarios spend. */
export const CHECKOUT = { cluster: 'prod', team: 'platform', project: 'checkout' };

const REST = { provider: 'anthropic', client: 'claude-code', model: 'claude-opus-4-6', agent: 'main' };

/** One series of the ledger: of the project, its model, its agent and one worker unless labels say another. */
export const ledger = (metric: string, labels: Differing = {}): string =>
  series(metric, { ...CHECKOUT, ...REST, instance: 'ledger-0', ...labels });

/** Dollars of the project, or of what labels say. */
export const cost = (labels: Differing = {}): string => ledger('llm_cost_usd_total', labels);

/** Tokens of the project, or of what labels say. */
export const tokens = (labels: Differing = {}): string => ledger('llm_tokens_total', { type: 'input', ...labels });
