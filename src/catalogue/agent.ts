import { LEDGER_LABELS, LLM_SECONDS } from './llm';
import { otel } from './metric';

/** What agents do, whoever made them; counted by the gateway from what each client reports. */
export const agentSessions = otel.counter('agent.sessions', {
  unit: 'count',
  ucum: '{session}',
  origin: 'derived',
  help: 'Sessions that began.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentPrompts = otel.counter('agent.prompts', {
  unit: 'count',
  ucum: '{prompt}',
  origin: 'derived',
  help: 'Prompts that people gave to agents.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentToolCalls = otel.counter('agent.tool.calls', {
  unit: 'count',
  ucum: '{call}',
  origin: 'derived',
  help: 'Tool calls that ended, by outcome (ok, error) as the client reports it.',
  labels: [...LEDGER_LABELS, 'agent', 'tool', 'outcome'],
});

export const agentToolDuration = otel.histogram('agent.tool.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'derived',
  help: 'How long tool calls took.',
  labels: [...LEDGER_LABELS, 'agent', 'tool'],
  buckets: LLM_SECONDS,
});

export const agentLinesChanged = otel.counter('agent.lines_changed', {
  unit: 'count',
  ucum: '{line}',
  origin: 'derived',
  help: 'Lines of code that agents added or removed, by type.',
  labels: [...LEDGER_LABELS, 'agent', 'type'],
});

export const agentCommits = otel.counter('agent.commits', {
  unit: 'count',
  ucum: '{commit}',
  origin: 'derived',
  help: 'Commits that agents made.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentPullRequests = otel.counter('agent.pull_requests', {
  unit: 'count',
  ucum: '{pull_request}',
  origin: 'derived',
  help: 'Pull requests that agents opened.',
  labels: [...LEDGER_LABELS, 'agent'],
});

/** Seconds in which somebody worked: a person at the keyboard (`user`) or the agent (`cli`). */
export const agentActiveTime = otel.counter('agent.active_time', {
  unit: 'seconds',
  ucum: 's',
  origin: 'derived',
  help: 'Time in which the person (user) or the agent (cli) was at work.',
  labels: [...LEDGER_LABELS, 'agent', 'type'],
});

export const agentEditDecisions = otel.counter('agent.edit.decisions', {
  unit: 'count',
  ucum: '{decision}',
  origin: 'derived',
  help: 'Edits that were accepted or rejected, by decision.',
  labels: [...LEDGER_LABELS, 'agent', 'tool', 'decision'],
});

export const agentMetrics = {
  agentSessions,
  agentPrompts,
  agentToolCalls,
  agentToolDuration,
  agentLinesChanged,
  agentCommits,
  agentPullRequests,
  agentActiveTime,
  agentEditDecisions,
} as const;
