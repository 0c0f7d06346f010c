import type { AlertGroup } from '../alert';
import { agentFailureRate } from './agent-failure-rate';
import { agentLooping } from './agent-looping';
import { agentPerformanceDegradation } from './agent-performance-degradation';
import { agentQualityDrop } from './agent-quality-drop';
import { agentResponseSlow } from './agent-response-slow';
import { agentStuck } from './agent-stuck';
import { agentToolFailures } from './agent-tool-failures';
import { contextNearlyFull } from './context-nearly-full';
import { frameworkQualityDrop } from './framework-quality-drop';
import { frameworkQualityMissing } from './framework-quality-missing';
import { handoffsRejected } from './handoffs-rejected';
import { highErrorRate } from './high-error-rate';
import { llmErrorRate } from './llm-error-rate';
import { llmRateLimited } from './llm-rate-limited';
import { lowEfficiency } from './low-efficiency';
import { lowToolAcceptance } from './low-tool-acceptance';
import { slowAgentExecution } from './slow-agent-execution';
import { taskQueueBacklog } from './task-queue-backlog';
import { timeToFirstTokenSlow } from './time-to-first-token-slow';
import { workflowFailures } from './workflow-failures';

/** Whether agents do what they are for. */
export const agentGroups = [
  {
    name: 'agents',
    service: 'agents',
    interval: '1m',
    alerts: [
      agentFailureRate,
      highErrorRate,
      workflowFailures,
      taskQueueBacklog,
      agentStuck,
      agentLooping,
      agentToolFailures,
      handoffsRejected,
      slowAgentExecution,
    ],
  },
  {
    name: 'agents-models',
    service: 'agents',
    interval: '1m',
    alerts: [llmErrorRate, llmRateLimited, agentPerformanceDegradation, agentResponseSlow, timeToFirstTokenSlow],
  },
  {
    name: 'agents-quality',
    service: 'agents',
    interval: '2m',
    alerts: [
      frameworkQualityDrop,
      frameworkQualityMissing,
      agentQualityDrop,
      contextNearlyFull,
      lowEfficiency,
      lowToolAcceptance,
    ],
  },
] as const satisfies readonly AlertGroup[];
