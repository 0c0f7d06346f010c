import { agentTasks } from '../../../src/catalogue/framework';
import { type Vector, and, counted, divide, firstOf, minus, multiply, plus, ratio } from '../../../src/promql';
import { total } from '../../questions/counted';
import { FAILED, failedShare, requests } from '../../questions/requests';
import { failedTasks, tasksEnded } from '../../questions/tasks';
import { MODEL, WORKER, type Worker, least, leastForKind } from './sample';

/** The share of its requests that succeeded, of the model that proved to be most reliable. */
export const mostReliable: Vector<'model', 'ratio'> = and(
  minus(ratio(1), failedShare('$__range', MODEL)),
  least(proven(requests('$__range', MODEL, FAILED), requests('$__range', MODEL))),
);

/** The share of its tasks that succeeded, of the agent for each kind that proved to be most reliable. */
export const mostReliableForKind: Vector<Worker, 'ratio'> = and(
  minus(ratio(1), failedTasks('$__range', WORKER)),
  leastForKind(proven(total(agentTasks, '$__range', WORKER, { outcome: 'error' }), tasksEnded('$__range', WORKER))),
);

/**
 * What the share of failures would be after one more failure and one more success: of two that never failed, the one that
 * was tried more often has proved more.
 */
function proven<L extends string>(failed: Vector<L, 'count'>, all: Vector<L, 'count'>): Vector<L, 'ratio'>;
function proven(failed: Vector<string, 'count'>, all: Vector<string, 'count'>): Vector {
  return divide(plus(firstOf(failed, multiply(all, 0)), counted(1)), plus(all, counted(2)));
}
