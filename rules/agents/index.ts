import type { AlertGroup } from '../alert';
import { agentFailureRate } from './agent-failure-rate';

/** Whether agents do what they are for. */
export const agentGroups = [
  { name: 'agents', service: 'agents', alerts: [agentFailureRate] },
] as const satisfies readonly AlertGroup[];
