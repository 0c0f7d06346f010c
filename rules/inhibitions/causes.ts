import { telemetryRecords } from '../../src/catalogue/telemetry';
import type { Matcher } from '../../src/promql';
import { agentFailureRate } from '../agents/agent-failure-rate';
import { agentPerformanceDegradation } from '../agents/agent-performance-degradation';
import { agentResponseSlow } from '../agents/agent-response-slow';
import { highErrorRate } from '../agents/high-error-rate';
import { llmErrorRate } from '../agents/llm-error-rate';
import { llmRateLimited } from '../agents/llm-rate-limited';
import type { AlertDefinition } from '../alert';
import type { RuleContext } from '../context';
import { BY_PROJECT } from '../labels';
import { containerOutOfMemory } from '../resources/container-out-of-memory';
import { containerRestarting } from '../resources/container-restarting';
import { diskFillingUp } from '../resources/disk-filling-up';
import { diskUsageHigh } from '../resources/disk-usage-high';
import { highMemoryUsage } from '../resources/high-memory-usage';
import { memoryLeak } from '../resources/memory-leak';
import { volumeFillingUp } from '../resources/volume-filling-up';
import { volumeUsageHigh } from '../resources/volume-usage-high';
import { budgetBurnRate } from '../spend/budget-burn-rate';
import { budgetExceeded } from '../spend/budget-exceeded';
import { budgetForecast } from '../spend/budget-forecast';
import { budgetPace } from '../spend/budget-pace';
import { highCost } from '../spend/high-cost';
import { collectorMemoryNearLimit } from '../stack/collector-memory-near-limit';
import { jaegerMemoryHigh } from '../stack/jaeger-memory-high';
import { jaegerQueueFilling } from '../stack/jaeger-queue-filling';
import { jobsOf } from '../stack/jobs';
import { lokiFlushFailing } from '../stack/loki-flush-failing';
import { lokiRequestErrors } from '../stack/loki-request-errors';
import { nodeAgentLogsLost } from '../stack/node-agent-logs-lost';
import { partMissing } from '../stack/part-missing';
import { remoteWriteFailing } from '../stack/remote-write-failing';
import { remoteWriteLagging } from '../stack/remote-write-lagging';
import { scrapesSlow } from '../stack/scrapes-slow';
import { spansNotStored } from '../stack/spans-not-stored';
import { targetDown } from '../stack/target-down';
import { clientSilent } from '../telemetry/client-silent';
import { clientSilentSignal } from '../telemetry/client-silent-signal';
import { queueFilling } from '../telemetry/queue-filling';
import { telemetryDropped } from '../telemetry/telemetry-dropped';

/** An alert that says why others fire, or says the same more gravely. */
export interface Cause {
  readonly source: AlertDefinition;
  /** Jobs that the source must be about; undefined where the stack has none of them. @default whichever */
  readonly jobs?: (context: RuleContext) => Matcher | undefined;
  /** What nobody needs to be told besides, unless it is critical. */
  readonly targets: readonly AlertDefinition[];
  /** What both must be about. */
  readonly equal: readonly string[];
}

const PROJECT = BY_PROJECT.by;
const POD = ['cluster', 'namespace', 'pod'];
const JOB = ['cluster', 'namespace', 'job'];

/** The jobs of what counts telemetry. */
const ofLedger = (context: RuleContext) => jobsOf(context, telemetryRecords);

export const CAUSES: readonly Cause[] = [
  // Nothing is counted, so everybody seems to be silent. One target of several says nothing of the sort.
  { source: partMissing, jobs: ofLedger, targets: [clientSilent, clientSilentSignal], equal: ['cluster'] },
  // What it told last is looked at for some minutes more.
  { source: targetDown, targets: [scrapesSlow, nodeAgentLogsLost], equal: [...JOB, 'instance'] },
  { source: remoteWriteFailing, targets: [remoteWriteLagging], equal: [...JOB, 'pod', 'remote_name'] },
  // What cannot be written waits.
  { source: spansNotStored, targets: [jaegerQueueFilling], equal: JOB },
  { source: lokiFlushFailing, targets: [lokiRequestErrors], equal: JOB },
  // The queue is past filling.
  { source: telemetryDropped, targets: [queueFilling], equal: [...JOB, 'exporter'] },
  // Where memory is short, and what comes of it.
  {
    source: containerOutOfMemory,
    targets: [containerRestarting, highMemoryUsage, memoryLeak],
    equal: [...POD, 'container'],
  },
  { source: collectorMemoryNearLimit, targets: [highMemoryUsage], equal: POD },
  { source: jaegerMemoryHigh, targets: [highMemoryUsage], equal: POD },
  // When it will be full says more than how full it is.
  { source: volumeFillingUp, targets: [volumeUsageHigh], equal: ['cluster', 'namespace', 'persistentvolumeclaim'] },
  { source: diskFillingUp, targets: [diskUsageHigh], equal: ['cluster', 'instance', 'mountpoint'] },
  // The same money.
  { source: budgetExceeded, targets: [budgetPace, budgetForecast], equal: PROJECT },
  { source: budgetBurnRate, targets: [highCost, budgetPace, budgetForecast], equal: PROJECT },
  // The same failures, and the same slowness.
  { source: agentFailureRate, targets: [highErrorRate], equal: [...PROJECT, 'agent'] },
  { source: llmRateLimited, targets: [llmErrorRate], equal: ['cluster', 'team', 'client', 'provider', 'model'] },
  { source: agentResponseSlow, targets: [agentPerformanceDegradation], equal: [...PROJECT, 'client', 'agent'] },
];
