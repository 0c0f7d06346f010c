import { LEDGER_LABELS } from '../llm';
import { otel } from '../metric';
import { TASK_SECONDS, TASK_USD } from './buckets';

export const agentTasks = otel.counter('agent.tasks', {
  unit: 'count',
  ucum: '{task}',
  origin: 'sdk',
  help: 'Tasks that agents ended, by kind (feature, review) and outcome (ok, error).',
  labels: [...LEDGER_LABELS, 'agent', 'kind', 'outcome'],
});

export const agentTaskDuration = otel.histogram('agent.task.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: 'How long tasks of agents took, by kind and outcome.',
  labels: [...LEDGER_LABELS, 'agent', 'kind', 'outcome'],
  buckets: TASK_SECONDS,
});

/** Of tasks whose cost nobody told there is none: a task that was priced later is not one that cost nothing. */
export const agentTaskCost = otel.histogram('agent.task.cost.usd', {
  unit: 'usd',
  ucum: '{USD}',
  origin: 'sdk',
  help: 'What tasks of agents cost, by kind and outcome: the dollars that were told while a task ran, to the innermost.',
  labels: [...LEDGER_LABELS, 'agent', 'kind', 'outcome'],
  buckets: TASK_USD,
});

/** Not the sum of the durations: two tasks at a time are counted once, and a task counts while it runs. */
export const agentBusyTime = otel.counter('agent.busy_time', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: 'Time in which an agent had at least one task.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentErrors = otel.counter('agent.errors', {
  unit: 'count',
  ucum: '{error}',
  origin: 'sdk',
  help: 'Errors in the code of agents, by type (the class of the error). An error that is passed on counts once.',
  labels: [...LEDGER_LABELS, 'agent', 'type'],
});

export const agentSessionOutcomes = otel.counter('agent.session.outcomes', {
  unit: 'count',
  ucum: '{session}',
  origin: 'sdk',
  help: 'Sessions that ended, by outcome (ok, error) as the framework judges it.',
  labels: [...LEDGER_LABELS, 'agent', 'outcome'],
});

export const agentHandoffs = otel.counter('agent.handoffs', {
  unit: 'count',
  ucum: '{handoff}',
  origin: 'sdk',
  help: 'Tasks that an agent handed to another (to), by outcome (accepted, rejected).',
  labels: [...LEDGER_LABELS, 'agent', 'to', 'outcome'],
});

export const agentHandoffDuration = otel.histogram('agent.handoff.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: 'How long it took from handing a task over until the other agent (to) began or refused.',
  labels: [...LEDGER_LABELS, 'agent', 'to'],
  buckets: TASK_SECONDS,
});

export const agentCollaborations = otel.counter('agent.collaborations', {
  unit: 'count',
  ucum: '{collaboration}',
  origin: 'sdk',
  help: 'Times that an agent worked with another (peer) and kept its task: a question, a review.',
  labels: [...LEDGER_LABELS, 'agent', 'peer'],
});

export const agentsActive = otel.gauge('agents.active', {
  unit: 'count',
  ucum: '{agent}',
  origin: 'sdk',
  help: 'Agents that have a task at the moment.',
  labels: LEDGER_LABELS,
});

export const taskQueueLength = otel.gauge('task.queue.length', {
  unit: 'count',
  ucum: '{task}',
  origin: 'sdk',
  help: 'Tasks that wait for an agent.',
  labels: [...LEDGER_LABELS, 'queue'],
});

export const workflowRuns = otel.counter('workflow.runs', {
  unit: 'count',
  ucum: '{run}',
  origin: 'sdk',
  help: 'Workflows that ended, by outcome (ok, error).',
  labels: [...LEDGER_LABELS, 'workflow', 'outcome'],
});

export const workflowDuration = otel.histogram('workflow.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: 'How long workflows took from the first step to the last, by outcome.',
  labels: [...LEDGER_LABELS, 'workflow', 'outcome'],
  buckets: TASK_SECONDS,
});
