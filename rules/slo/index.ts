export { type AvailabilityOptions, availability } from './availability';
export { type CostPerTaskOptions, costPerTask } from './cost-per-task';
export { type CustomOptions, custom } from './custom';
export { DEFAULT_SLOS } from './defaults';
export { type LatencyOptions, latency } from './latency';
export { sloRules } from './rules';
export type { Events, Slo, SloOptions } from './slo';
