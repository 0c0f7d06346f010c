import { agentTasks } from '../../src/catalogue/framework';
import { type Window, increase, recorded, select, sum } from '../../src/promql';
import { BY_AGENT } from '../labels';
import { share } from '../share';

/** How many tasks of an agent ended within a window, and the share of them that failed. */
export function failedTasks(window: Window) {
  const recording = {
    record: `agent:agent_tasks:increase${window}`,
    query: sum(increase(select(agentTasks), window), BY_AGENT),
  };
  const ended = recorded(recording);
  const failed = sum(increase(select(agentTasks, { outcome: 'error' }), window), BY_AGENT);
  return { records: [recording], ended, failedShare: share(failed, ended) };
}
