import { HIDDEN } from '../../e2e/ledger/hidden';
import { type LiteLlmTruth, type TokenCounts, type Truth, liteLlmTruth, truth } from '../recordings';
import { NOBODY, type Owner } from './owner';
import { publishedCost } from './published-prices';
import type { Tally } from './tally';

const CLIENTS: Readonly<Record<string, string>> = { claude: 'claude-code', codex: 'codex', gemini: 'gemini-cli' };

/** Adds what a recording contains: what happened, without what its producer never says. */
export function addRecording(tally: Tally, name: string, owner: Owner): void {
  const { totals } = truth(name);
  const hidden = HIDDEN[name];
  const [sender = ''] = name.split('/');
  const client = CLIENTS[sender];
  const labels = { ...owner, ...(client !== undefined && { client }) };
  for (const [model, types] of Object.entries(hidden?.tokens ?? disjoint(totals))) {
    for (const [type, count] of Object.entries(types)) tally.add('llm_tokens_total', { ...labels, model, type }, count);
    if (sender !== 'claude') addPriced(tally, { ...labels, model }, types);
  }
  if (sender === 'claude') tally.add('llm_cost_usd_total', { ...labels, source: 'reported' }, totals.cost_usd);
  tally.add('llm_requests_total', { ...labels, outcome: 'ok' }, totals.model_requests_ok);
  for (const [status, count] of Object.entries(hidden?.errors ?? totals.errors_by_status)) {
    tally.add('llm_requests_total', { ...labels, outcome: 'error', status }, count);
  }
  for (const [tool, { ok, failed }] of Object.entries(hidden?.tools ?? toolCalls(totals))) {
    tally.add('agent_tool_calls_total', { ...labels, tool, outcome: 'ok' }, ok);
    tally.add('agent_tool_calls_total', { ...labels, tool, outcome: 'error' }, failed);
  }
  if (client === undefined) return;
  tally.add('agent_sessions_total', labels, hidden?.sessions ?? totals.processes);
  tally.add('agent_prompts_total', labels, hidden?.prompts ?? totals.user_prompts);
}

/** Adds what LiteLLM's proxy was asked until its last scrape. */
export function addProxy(tally: Tally): void {
  const { requests } = liteLlmTruth() as LiteLlmTruth & { readonly requests: readonly ProxyRequest[] };
  for (const { team_alias: team, model, status, usage_normalised: usage, cost_usd: usd } of requests) {
    const labels = { team, project: NOBODY, environment: NOBODY, client: 'litellm', model };
    const outcome = status === 200 ? 'ok' : 'error';
    tally.add('llm_requests_total', { ...labels, outcome, status: String(status) }, 1);
    if (usd !== null) tally.add('llm_cost_usd_total', { ...labels, source: 'reported' }, usd);
    for (const type of ['input', 'cache_read', 'cache_write', 'output'] as const) {
      if (usage !== null) tally.add('llm_tokens_total', { ...labels, type }, usage[type]);
    }
  }
}

interface ProxyRequest {
  readonly team_alias: string;
  readonly model: string;
  readonly status: number;
  readonly usage_normalised: Pick<TokenCounts, 'input' | 'cache_read' | 'cache_write' | 'output'> | null;
  readonly cost_usd: number | null;
}

/** What the gateway makes of tokens of which nobody said what they cost. */
function addPriced(
  tally: Tally,
  labels: Readonly<Record<string, string>> & { readonly model: string },
  types: Readonly<Record<string, number>>,
): void {
  const usd = publishedCost(labels.model, types);
  const tokens = Object.values(types).reduce((sum, count) => sum + count, 0);
  if (usd === undefined) tally.add('llm_unpriced_tokens_total', labels, tokens);
  else tally.add('llm_cost_usd_total', { ...labels, source: 'priced' }, usd);
}

function disjoint({ tokens_by_model: models }: Truth['totals']): Readonly<Record<string, Record<string, number>>> {
  return Object.fromEntries(
    Object.entries(models).map(([model, counts]) => {
      const { input, cache_read, cache_write, cache_write_1h, output, tool_prompt } = counts;
      return [model, { input: input + tool_prompt, cache_read, cache_write: cache_write + cache_write_1h, output }];
    }),
  );
}

/** Codex reports a shell call twice in code mode: by its wrapper, and by itself. */
function toolCalls({ tool_calls: calls }: Truth['totals']): Truth['totals']['tool_calls'] {
  return Object.fromEntries(Object.entries(calls).filter(([tool]) => tool !== 'exec'));
}
