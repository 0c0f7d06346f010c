/**
 * The SDK: what an agent's own code tells about itself.
 * @module
 */
export { frameworkMetrics } from '../catalogue/framework';
export { agentMetrics } from '../catalogue/agent';
export { llmMetrics } from '../catalogue/llm';
export { type Kind, type Metric, type Unit, otel } from '../catalogue/metric';
export type { TraceCarrier } from './context';
export type { LabelArguments, Labels } from './labels';
export type { Fields, Logger } from './logger';
export { AgentMonitor } from './monitor';
export type { Outcome } from './operations';
export type { LineWriter, MonitorOptions } from './options';
export type { Cost, Handoff, ModelCall, RequestEnd, Tokens, ToolEnd, Usage } from './records';
