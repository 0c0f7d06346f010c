import type { AgentMonitor, LabelArguments, Metric, ModelCall, Outcome, Tokens } from '../../../src/sdk';
import type { Owner } from './owner';
import type { Tally } from './tally';

const TOKEN_TYPES = { input: 'input', cacheRead: 'cache_read', cacheWrite: 'cache_write', output: 'output' } as const;

/** An agent that tells the gateway what it does, and whose every word is noted. */
export class Agent {
  constructor(
    readonly name: string,
    readonly monitor: AgentMonitor,
    private readonly owner: Owner,
    private readonly tally: Tally,
  ) {}

  increment<L extends string>(metric: Metric<'counter', L>, value: number, ...labels: LabelArguments<L>): void {
    this.monitor.increment(metric, value, ...labels);
    this.note(metric.name, { ...labels[0] }, value);
  }

  observe<L extends string>(metric: Metric<'histogram', L>, value: number, ...labels: LabelArguments<L>): void {
    this.monitor.histogram(metric, value, ...labels);
    this.note(`${metric.name}_count`, { ...labels[0] }, 1);
    this.note(`${metric.name}_sum`, { ...labels[0] }, value);
  }

  /** A request to a model, its tokens and its dollars. */
  ask(call: ModelCall, tokens: Required<Tokens>, usd: number, duration: number, status = '200'): void {
    const outcome: Outcome = status === '200' ? 'ok' : 'error';
    this.monitor.recordRequest({ ...call, outcome, status, duration, timeToFirstToken: duration / 5 });
    this.note('llm_requests_total', { model: call.model, outcome, status }, 1);
    if (outcome === 'error') return;
    this.monitor.recordCost({ ...call, usd, tokens });
    this.note('llm_cost_usd_total', { model: call.model, source: 'reported' }, usd);
    for (const key of ['input', 'cacheRead', 'cacheWrite', 'output'] as const) {
      this.note('llm_tokens_total', { model: call.model, type: TOKEN_TYPES[key] }, tokens[key]);
    }
  }

  /** Tokens of a model that nobody knows a price of. */
  askUnpriced(model: string, { input, output }: { readonly input: number; readonly output: number }): void {
    this.monitor.recordTokens({ model, provider: 'house', tokens: { input, output } });
    this.note('llm_tokens_total', { model, type: 'input' }, input);
    this.note('llm_tokens_total', { model, type: 'output' }, output);
    this.note('llm_unpriced_tokens_total', { model }, input + output);
  }

  use(tool: string, outcome: Outcome, duration: number): void {
    this.monitor.recordTool({ tool, outcome, duration });
    this.note('agent_tool_calls_total', { tool, outcome }, 1);
  }

  handOver(to: string, accepted: boolean, duration: number): void {
    this.monitor.recordHandoff({ to, accepted, duration });
    this.note('agent_handoffs_total', { to, outcome: accepted ? 'accepted' : 'rejected' }, 1);
  }

  /** Notes what was told in another way. */
  note(metric: string, labels: Readonly<Record<string, string>>, value: number): void {
    this.tally.add(metric, { ...this.owner, client: 'framework', agent: this.name, ...labels }, value);
  }
}
