import type { DashboardDefinition } from '../definition';
import { agent } from './agent';
import { agents } from './agents';
import { comparison } from './comparison';
import { cost } from './cost';
import { models } from './models';
import { overview } from './overview';
import { sessions } from './sessions';

/** About clients, models and agents, whoever reports them: one file and one line each. */
export const agentDashboards: readonly DashboardDefinition[] = [
  overview,
  agents,
  agent,
  cost,
  models,
  comparison,
  sessions,
];
