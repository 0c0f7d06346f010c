/**
 * What the compiler refuses about service level objectives. This file is only compiled: where an expected error does not
 * occur, `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import { availability, costPerTask, latency } from '../../rules';
import { agentTaskDuration, agentTasks, seconds, usd } from '../../src';

const tasks = { name: 'tasks', objective: 0.95 } as const;

availability({ ...tasks, of: agentTasks, bad: { outcome: 'error' }, by: ['team'] });
// @ts-expect-error the label is `team`
availability({ ...tasks, of: agentTasks, bad: { outcome: 'error' }, by: ['tema'] });
// @ts-expect-error the label is `outcome`
availability({ ...tasks, of: agentTasks, bad: { result: 'error' }, by: ['team'] });
// @ts-expect-error a histogram is for `latency`
availability({ ...tasks, of: agentTaskDuration, bad: { outcome: 'error' } });

latency({ ...tasks, of: agentTaskDuration, within: seconds(300) });
// @ts-expect-error it is measured in seconds
latency({ ...tasks, of: agentTaskDuration, within: usd(300) });
// @ts-expect-error a plain number has no unit
latency({ ...tasks, of: agentTaskDuration, within: 300 });
// @ts-expect-error a counter is for `availability`
latency({ ...tasks, of: agentTasks, within: seconds(300) });

costPerTask({ objective: 0.95, below: usd(2) });
// @ts-expect-error it is paid in dollars
costPerTask({ objective: 0.95, below: seconds(2) });
