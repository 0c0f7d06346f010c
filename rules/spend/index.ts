import type { AlertGroup } from '../alert';
import { agentTokenSpike } from './agent-token-spike';
import { budgetBurnRate } from './budget-burn-rate';
import { budgetExceeded } from './budget-exceeded';
import { budgetForecast } from './budget-forecast';
import { budgetPace } from './budget-pace';
import { cacheHitDrop } from './cache-hit-drop';
import { costAnomaly } from './cost-anomaly';
import { costPerTaskDrift } from './cost-per-task-drift';
import { costUnattributed } from './cost-unattributed';
import { highCost } from './high-cost';
import { modelMixDrift } from './model-mix-drift';
import { retryStorm } from './retry-storm';
import { runawayAgent } from './runaway-agent';
import { subagentFanOut } from './subagent-fan-out';
import { unpricedModel } from './unpriced-model';

/** What agents cost, against budgets and against their own past. */
export const spendGroups = [
  {
    name: 'spend-budgets',
    service: 'spend',
    interval: '1m',
    alerts: [budgetExceeded, budgetBurnRate, budgetPace, budgetForecast, highCost],
  },
  {
    name: 'spend-anomalies',
    service: 'spend',
    interval: '1m',
    alerts: [runawayAgent, retryStorm, agentTokenSpike, subagentFanOut, costAnomaly, costUnattributed],
  },
  {
    name: 'spend-efficiency',
    service: 'spend',
    interval: '2m',
    alerts: [unpricedModel, costPerTaskDrift, cacheHitDrop, modelMixDrift],
  },
] as const satisfies readonly AlertGroup[];
