/**
 * What the compiler refuses about the SDK. This file is only compiled: where an expected error does not occur,
 * `npm run typecheck` fails. Each refusal stands under its twin that is accepted and differs in one thing.
 */
import { AgentMonitor, type MonitorOptions, agentMetrics, frameworkMetrics, llmMetrics, otel } from '../../src/sdk';

const monitor = new AgentMonitor({ agent: 'coder', team: 'platform', project: 'shop' });
const { storyPointsDelivered, patternLoads, taskQueueLength, contextLoadDuration } = frameworkMetrics;

// A label is called as the catalogue calls it.
monitor.increment(patternLoads, 1, { pattern: 'retry' });
// @ts-expect-error it is `pattern`
monitor.increment(patternLoads, 1, { patern: 'retry' });
// @ts-expect-error and it cannot be left out
monitor.increment(patternLoads, 1);
// @ts-expect-error nor can one of two
monitor.increment(agentMetrics.agentToolCalls, 1, { tool: 'grep' });
monitor.increment(agentMetrics.agentToolCalls, 1, { tool: 'grep', outcome: 'ok' });

// What the monitor knows is not said again.
monitor.increment(storyPointsDelivered, 3);
// @ts-expect-error the agent is the monitor's: `monitor.as('reviewer')`
monitor.increment(storyPointsDelivered, 3, { agent: 'reviewer' });
// @ts-expect-error and so is the team
monitor.increment(patternLoads, 1, { pattern: 'retry', team: 'platform' });
monitor.increment(llmMetrics.llmUnpricedTokens, 3, { model: 'a-model', provider: 'openai' });

// Each kind is recorded by its own function.
monitor.gauge(taskQueueLength, 3, { queue: 'review' });
// @ts-expect-error a gauge is not added to
monitor.increment(taskQueueLength, 3, { queue: 'review' });
monitor.histogram(contextLoadDuration, 3);
// @ts-expect-error a histogram is not set
monitor.gauge(contextLoadDuration, 3);

// Metrics of a user are held to their own labels.
const orders = otel.counter('shop.orders', { unit: 'count', help: 'Orders.', labels: ['channel'] });
monitor.increment(orders, 1, { channel: 'web' });
// @ts-expect-error it is `channel`
monitor.increment(orders, 1, { chanel: 'web' });
// @ts-expect-error it does not say whose model, because it has no such label
monitor.increment(orders, 1, { channel: 'web', provider: 'openai' });

// Outcomes are two.
monitor.recordTool({ tool: 'grep', outcome: 'ok', duration: 0.1 });
// @ts-expect-error it is `ok`
monitor.recordTool({ tool: 'grep', outcome: 'success', duration: 0.1 });

// Who works, who pays and what for are always said.
({ agent: 'coder', team: 'platform', project: 'shop' }) satisfies MonitorOptions;
// @ts-expect-error the team is missing
({ agent: 'coder', project: 'shop' }) satisfies MonitorOptions;
// @ts-expect-error it is `endpoint`
({ agent: 'coder', team: 'platform', project: 'shop', endPoint: 'http://gateway:4318' }) satisfies MonitorOptions;
