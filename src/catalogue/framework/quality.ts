import { LEDGER_LABELS } from '../llm';
import { otel } from '../metric';
import { TASK_SECONDS } from './buckets';

// Scores are ratios: 0 is the worst, 1 the best. A score of 96.2 out of 100 is 0.962.

export const frameworkQuality = otel.gauge('framework.quality', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: "The framework's own assessment of its quality, from 0 to 1.",
  labels: LEDGER_LABELS,
});

export const templateCompliance = otel.gauge('template.compliance', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: 'Share of what the templates demand that is kept, from 0 to 1.',
  labels: LEDGER_LABELS,
});

export const documentationConsistency = otel.gauge('documentation.consistency', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: 'Share of the documentation that agrees with what it describes, from 0 to 1.',
  labels: LEDGER_LABELS,
});

export const codeQuality = otel.gauge('code.quality', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: 'Quality of the code that agents work on, from 0 to 1; its improvement is a query.',
  labels: LEDGER_LABELS,
});

export const agentQuality = otel.gauge('agent.quality', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: "Quality of an agent's work as the framework assesses it (tests, bugs), from 0 to 1.",
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentLevel = otel.gauge('agent.level', {
  unit: 'count',
  ucum: '{level}',
  origin: 'sdk',
  help: 'Level that an agent has reached.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const agentExperience = otel.counter('agent.experience', {
  unit: 'count',
  ucum: '{point}',
  origin: 'sdk',
  help: 'Experience points that an agent gained.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const contextUsage = otel.gauge('context.usage', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: "Share of the model's context window that an agent uses, from 0 to 1.",
  labels: [...LEDGER_LABELS, 'agent'],
});

export const contextLoadDuration = otel.histogram('context.load.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: "How long it took to load a project's context.",
  labels: [...LEDGER_LABELS, 'agent'],
  buckets: TASK_SECONDS,
});

export const patternLoads = otel.counter('pattern.loads', {
  unit: 'count',
  ucum: '{load}',
  origin: 'sdk',
  help: 'Patterns that agents loaded.',
  labels: [...LEDGER_LABELS, 'agent', 'pattern'],
});

export const patternReuses = otel.counter('pattern.reuses', {
  unit: 'count',
  ucum: '{reuse}',
  origin: 'sdk',
  help: 'Patterns that agents applied again, in another task than the one they come from.',
  labels: [...LEDGER_LABELS, 'agent', 'pattern'],
});

export const patternExtractions = otel.counter('pattern.extractions', {
  unit: 'count',
  ucum: '{pattern}',
  origin: 'sdk',
  help: 'New patterns that agents wrote down.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const errorsPrevented = otel.counter('errors.prevented', {
  unit: 'count',
  ucum: '{error}',
  origin: 'sdk',
  help: 'Errors that a check found before they did harm, by the check (gate).',
  labels: [...LEDGER_LABELS, 'agent', 'gate'],
});
