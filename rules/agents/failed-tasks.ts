import { agentTasks } from '../../src/catalogue/framework';
import type { Window } from '../../src/promql';
import { BY_AGENT } from '../labels';
import { recordedShare } from './recorded-share';

/** How many tasks of an agent ended within a window, and the share of them that failed. */
export function failedTasks(window: Window) {
  const { records, all, share } = recordedShare({
    of: agentTasks,
    where: { outcome: 'error' },
    by: BY_AGENT,
    level: 'agent',
    window,
  });
  return { records, ended: all, failedShare: share };
}
