import type { Attributes, ObservableResult } from '@opentelemetry/api';
import { stopwatch } from './process';

interface Watched {
  readonly attributes: Attributes;
  /** Tasks at the moment. */
  tasks: number;
  /** When the first of them began. */
  since: number;
  /** Seconds before that. */
  before: number;
}

/** How long each agent was busy: while it has tasks, however many. */
export class BusyTime {
  private readonly agents = new Map<string, Watched>();

  /** A task begins; what is given back is called when it ends. */
  begin(attributes: Attributes): () => void {
    const key = JSON.stringify(attributes);
    const agent = this.agents.get(key) ?? { attributes, tasks: 0, since: 0, before: 0 };
    this.agents.set(key, agent);
    if (agent.tasks === 0) agent.since = stopwatch();
    agent.tasks += 1;
    return () => {
      agent.tasks -= 1;
      if (agent.tasks === 0) agent.before += stopwatch() - agent.since;
    };
  }

  /** Tells how long each agent was busy so far, tasks that still run included. */
  observe(result: ObservableResult): void {
    for (const { attributes, tasks, since, before } of this.agents.values()) {
      result.observe(before + (tasks > 0 ? stopwatch() - since : 0), attributes);
    }
  }
}
