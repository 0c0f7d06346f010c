import { agentActiveTime, agentLinesChanged, agentToolCalls } from '../../src/catalogue/agent';
import { alerts } from '../../src/catalogue/alerts';
import {
  agentHandoffs,
  agentSessionOutcomes,
  agentTaskDuration,
  agentTasks,
  workflowDuration,
  workflowRuns,
} from '../../src/catalogue/framework';
import { hostMetrics } from '../../src/catalogue/host';
import { kubeletResourceMetrics } from '../../src/catalogue/kubelet';
import { llmCost, llmPrice, llmRequests, llmTokens } from '../../src/catalogue/llm';
import { telemetryRecords } from '../../src/catalogue/telemetry';
import type { LabelValues } from './facts';

const outcome = ['ok', 'error'];
const type = ['input', 'cache_read', 'cache_write', 'output'];
const processor = ['user', 'system', 'idle', 'interrupt', 'nice', 'softirq', 'steal', 'wait'];
/** Both expose the same of containers. */
const ofContainers = { job: ['kubelet-resource', 'cadvisor'] };
const memory = ['used', 'free', 'cached', 'buffered', 'slab_reclaimable', 'slab_unreclaimable'];

/** The values of labels that can have no others, by metric and label. */
export const LABEL_VALUES: LabelValues = {
  [llmTokens.name]: { type },
  [llmPrice.name]: { type },
  [llmCost.name]: { source: ['reported', 'priced'] },
  [llmRequests.name]: { outcome },
  [agentToolCalls.name]: { outcome },
  [agentLinesChanged.name]: { type: ['added', 'removed'] },
  [agentActiveTime.name]: { type: ['user', 'cli'] },
  [agentTasks.name]: { outcome },
  [agentTaskDuration.name]: { outcome },
  [workflowRuns.name]: { outcome },
  [workflowDuration.name]: { outcome },
  [agentSessionOutcomes.name]: { outcome },
  [agentHandoffs.name]: { outcome: ['accepted', 'rejected'] },
  [telemetryRecords.name]: { signal: ['metrics', 'logs', 'traces'], known: ['true', 'false'] },
  [alerts.name]: { alertstate: ['pending', 'firing'], severity: ['critical', 'warning', 'info', 'none'] },
  [kubeletResourceMetrics.containerCpu.name]: ofContainers,
  [kubeletResourceMetrics.containerMemory.name]: ofContainers,
  [kubeletResourceMetrics.containerStart.name]: ofContainers,
  [hostMetrics.hostCpuTime.name]: { state: processor },
  [hostMetrics.hostMemory.name]: { state: memory },
  [hostMetrics.hostMemoryShare.name]: { state: memory },
  [hostMetrics.hostFileSystem.name]: { state: ['used', 'free', 'reserved'] },
};
