import { agentTaskCost } from '../../src/catalogue/framework';
import type { Scalar } from '../../src/promql';
import { type LatencyOptions, latency } from './latency';
import type { Slo, SloOptions } from './slo';

type TaskLabel = (typeof agentTaskCost)['labels'][number];

/** What can be said of a promise about the cost of tasks. */
export interface CostPerTaskOptions extends Omit<SloOptions, 'name'>, Pick<LatencyOptions<TaskLabel>, 'where' | 'by'> {
  /** In small letters with dashes, as that of any SLO. @default 'task-cost' */
  readonly name?: string;
  /** Dollars that a task may cost: one of the bounds of the buckets of `agent_task_cost_usd`. */
  readonly below: Scalar<'usd'>;
}

/** Promises that a share of the tasks cost at most so much: not their mean, which one runaway hides or spoils. */
export function costPerTask({ name = 'task-cost', below, ...options }: CostPerTaskOptions): Slo {
  return latency({ title: 'the cost of tasks', ...options, name, of: agentTaskCost, within: below });
}
