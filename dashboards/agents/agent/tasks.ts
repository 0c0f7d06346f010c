import { agentTaskDuration } from '../../../src/catalogue/framework';
import { spanDuration } from '../../../src/catalogue/span-metrics';
import { buckets, increase, matches, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, distribution, line, ranking, trend } from '../../panels';
import { failedTasks, meanTaskCost, slowestTasks, tasksEnded } from '../../questions/tasks';

const RANGE = '$__range';
const WINDOW = '$__rate_interval';
/** One agent ends few tasks in a minute: a share or a quantile of those says nothing. */
const FEW = '5m';
const TASKS = [{ title: 'Task analytics', to: 'tasks' }];
/** What the spans of an agent's runs are called. */
const RUNS = { span_name: matches('invoke_agent ($agent)') } as const;

export const tasks: Section = {
  title: 'Which tasks does it do?',
  collapsed: true,
  panels: [
    trend({
      title: 'Failed tasks',
      description: 'Share of its tasks that failed. When it jumps, see the errors below and what was deployed then.',
      unit: 'ratio',
      limit: 'HighErrorRate',
      step: FEW,
      lines: [line(failedTasks(WINDOW), 'failed')],
      links: TASKS,
    }),
    trend({
      title: 'Duration of tasks',
      description: 'Half of its tasks, and nineteen of twenty, took less. Where only p95 rises, a few tasks hang.',
      unit: 'seconds',
      step: FEW,
      lines: [line(slowestTasks(0.5, WINDOW), 'p50'), line(slowestTasks(0.95, WINDOW), 'p95')],
      links: TASKS,
    }),
    ranking({
      title: 'Tasks by kind',
      description: 'What it is asked to do, how often that fails, how long it takes and what it costs.',
      rows: { kind: 'Kind' },
      columns: [
        column('Tasks', 'count', tasksEnded(RANGE, ['kind'])),
        column('Failed', 'ratio', failedTasks(RANGE, ['kind']), 'HighErrorRate'),
        column('p50', 'seconds', slowestTasks(0.5, RANGE, ['kind'])),
        column('p95', 'seconds', slowestTasks(0.95, RANGE, ['kind'])),
        column('Cost each', 'usd', meanTaskCost(RANGE, ['kind'])),
      ],
      links: TASKS,
    }),
    distribution({
      title: 'How long tasks take',
      description: 'Tasks by duration, over time. Two bands are two sorts of work; a band that climbs gets slower.',
      unit: 'seconds',
      width: 24,
      query: sum(increase(buckets(agentTaskDuration), '$__rate_interval'), { by: ['le'] }),
    }),
    distribution({
      title: 'Traces of its runs',
      description:
        'How long its runs took as their traces tell, of all teams, since traces do not name theirs. A point is one run: it leads to its trace.',
      unit: 'milliseconds',
      width: 24,
      exemplars: true,
      query: sum(increase(buckets(spanDuration, RUNS), '$__rate_interval'), { by: ['le'] }),
    }),
  ],
};
