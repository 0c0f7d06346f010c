import { agentTaskCost } from '../../../src/catalogue/framework';
import { type Vector, countOf, increase, minus, ratio, sum, sumOf, each } from '../../../src/promql';
import { column, ranking } from '../../panels';
import { MANY } from '../../questions/requests';
import { failedTasks, slowestTasks, tasksEnded } from '../../questions/tasks';
import { mostReliableForKind } from './proof';
import { WORKER, type Worker, leastForKind, ofWorkers } from './sample';

const ROWS = { kind: 'Kind of task', agent: 'Agent', provider: 'Provider' };
const TO_AGENT = [{ title: 'This agent', to: 'agent', carrying: ['agent'] }];
const LEFT_OUT = `Agents with fewer than ${MANY} tasks of a kind in the range are left out.`;

/** Dollars for each task that succeeded; those that failed are paid as well. */
const costOfSuccess: Vector<Worker, 'usd per count'> = each(
  sum(increase(sumOf(agentTaskCost), '$__range'), { by: WORKER }),
  sum(increase(countOf(agentTaskCost, { outcome: 'ok' }), '$__range'), { by: WORKER }),
);

export const cheapestForKind = ranking({
  title: 'Cheapest for each kind of task',
  description: `Who does a kind of task for the fewest dollars, failures included: what all its tasks cost, for each that succeeded. ${LEFT_OUT} Give it the work, if it is also reliable.`,
  rows: ROWS,
  columns: [column('A success costs', 'usd per count', leastForKind(costOfSuccess))],
  width: 12,
  links: TO_AGENT,
});

export const reliableForKind = ranking({
  title: 'Most reliable for each kind of task',
  description: `Who succeeds most often at a kind of task, and of several that never failed who tried most. ${LEFT_OUT} Give it the work where a failure is dear.`,
  rows: ROWS,
  columns: [column('Succeeded', 'ratio', mostReliableForKind)],
  width: 12,
  links: TO_AGENT,
});

export const workers = ranking({
  title: 'Everybody by kind of task',
  description: `Who does each kind of task, the cheapest first: what each success cost, the share that succeeded, and how long nineteen of twenty tasks took at most. ${LEFT_OUT} Tasks whose cost nobody told have none.`,
  rows: ROWS,
  columns: [
    column('A success costs', 'usd per count', ofWorkers(costOfSuccess)),
    column('Succeeded', 'ratio', ofWorkers(minus(ratio(1), failedTasks('$__range', WORKER)))),
    column('p95', 'seconds', ofWorkers(slowestTasks(0.95, '$__range', WORKER))),
    column('Tasks', 'count', ofWorkers(tasksEnded('$__range', WORKER))),
  ],
  rising: true,
  together: 'kind',
  most: 100,
  height: 14,
  links: TO_AGENT,
});
