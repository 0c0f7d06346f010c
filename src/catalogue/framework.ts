import * as delivery from './framework/delivery';
import * as quality from './framework/quality';
import * as work from './framework/work';
import { LEDGER_LABELS } from './llm';
import { otel } from './metric';

export * from './framework/delivery';
export * from './framework/quality';
export * from './framework/work';

export const frameworkInfo = otel.gauge('framework.info', {
  unit: 'boolean',
  origin: 'sdk',
  help: '1, with the version and the scale of the framework that runs.',
  labels: [...LEDGER_LABELS, 'version', 'scale'],
});

export const frameworkMemoryUsage = otel.gauge('framework.memory.usage', {
  unit: 'bytes',
  ucum: 'By',
  origin: 'sdk',
  help: "Memory of the framework's process that is in use (resident set).",
  labels: LEDGER_LABELS,
});

export const frameworkAgents = otel.gauge('framework.agents', {
  unit: 'count',
  ucum: '{agent}',
  origin: 'sdk',
  help: 'Agents that the framework has.',
  labels: LEDGER_LABELS,
});

export const frameworkAgentsStandardized = otel.gauge('framework.agents.standardized', {
  unit: 'count',
  ucum: '{agent}',
  origin: 'sdk',
  help: 'Agents of the framework that follow its template.',
  labels: LEDGER_LABELS,
});

/** What only code of a framework can say; `signalbox/sdk` sends it. */
export const frameworkMetrics = {
  ...work,
  ...quality,
  ...delivery,
  frameworkInfo,
  frameworkMemoryUsage,
  frameworkAgents,
  frameworkAgentsStandardized,
} as const;
