/**
 * Signalbox: typed constructs for the observability of AI agents.
 * @module
 */
export { Observability, type ObservabilityProps, ObservabilityStack } from '../charts/observability';
export * from './catalogue';
export * from './components';
export * from './kubernetes';
export * from './promql';
