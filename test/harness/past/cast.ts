import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { setTimeout as sleep } from 'node:timers/promises';
import { AgentMonitor } from '../../../src/sdk';
import { Agent } from './agent';
import type { Chance } from './chance';
import { stateOfTheFramework, standing } from './levels';
import type { Owner } from './owner';
import { PastSpans } from './past-spans';
import type { Tally } from './tally';
import { work } from './work';

const MODEL = { model: 'claude-sonnet-5', provider: 'anthropic' };

/** One program with several agents of one team. */
export class Cast {
  readonly agents: readonly Agent[];
  private readonly monitor: AgentMonitor;
  private readonly spans: PastSpans;

  constructor(endpoint: string, owner: Owner, names: readonly [string, ...string[]], tally: Tally) {
    this.spans = new PastSpans(endpoint);
    this.monitor = new AgentMonitor({
      ...owner,
      agent: names[0],
      provider: 'anthropic',
      version: '3.3.0',
      scale: 'team',
      exportInterval: 3600,
      exporters: { metrics: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }), spans: this.spans },
    });
    this.agents = names.map((name) => new Agent(name, this.monitor.as(name), owner, tally));
  }

  /** Some minutes of work that were over at some time. */
  async act(step: number, load: number, over: Date, chance: Chance): Promise<void> {
    this.spans.travel(new Date(over.getTime() - 60_000));
    const names = this.agents.map(({ name }) => name);
    for (const agent of this.agents) {
      work(
        agent,
        names.filter((name) => name !== agent.name),
        load,
        chance,
      );
      standing(agent, load, step, chance);
    }
    const [first, second] = this.agents;
    if (first !== undefined) stateOfTheFramework(first, this.agents.length, load, chance);
    if (first !== undefined && second !== undefined && chance.happens(load)) await together(first, second);
    await this.monitor.flush();
  }

  end(): Promise<void> {
    return this.monitor.shutdown();
  }
}

/** A workflow of two agents as one trace: with spans, which only what really runs has. */
async function together(first: Agent, second: Agent): Promise<void> {
  await first.monitor.trackWorkflow('plan-and-build', async () => {
    const message = await first.monitor.trackTask('plan', async () => {
      await first.monitor.trackRequest(MODEL, () => sleep(8));
      return first.monitor.inject();
    });
    await second.monitor.extract(message, () =>
      second.monitor.trackTask('build', async () => {
        await second.monitor.trackTool('edit_file', () => sleep(3));
        await second.monitor.trackRequest(MODEL, () => sleep(12));
      }),
    );
  });
  first.note('workflow_runs_total', { workflow: 'plan-and-build', outcome: 'ok' }, 1);
  for (const [agent, kind] of [
    [first, 'plan'],
    [second, 'build'],
  ] as const) {
    agent.note('agent_tasks_total', { kind, outcome: 'ok' }, 1);
    agent.note('agent_task_duration_seconds_count', { kind, outcome: 'ok' }, 1);
    agent.note('llm_requests_total', { model: MODEL.model, outcome: 'ok', status: '200' }, 1);
  }
  second.note('agent_tool_calls_total', { tool: 'edit_file', outcome: 'ok' }, 1);
}
