/**
 * Signalbox: typed constructs for the observability of AI agents.
 * @module
 */
export { Observability, type ObservabilityProps, ObservabilityStack } from '../charts/observability';
export { type Kind, type Metric, type TargetLabel, type Unit, counter, gauge, histogram } from './catalogue/metric';
export * from './components';
export * from './kubernetes';
export * from './promql';
