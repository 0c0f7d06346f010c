export { alertDashboards, withDashboards } from './alerts';
export { definitions } from './all';
export { shippedDashboards } from './assemble';
export { type DashboardChanges, dashboardFaults, dashboardWarnings } from './changes';
export type { DashboardContext } from './context';
export { type DashboardDefinition, type Section, dashboard } from './definition';
export { type JsonOptions, dashboardFile, dashboardJson } from './from-json';
export * from './panels';
export { textVariable } from './variables';
