import { frameworkMetrics as metrics } from '../../../src/sdk';
import type { Agent } from './agent';
import type { Chance } from './chance';

/** How an agent stands at the moment. */
export function standing(agent: Agent, load: number, step: number, chance: Chance): void {
  const { monitor } = agent;
  monitor.recordQuality(0.82 + 0.12 * chance.next());
  monitor.gauge(metrics.agentLevel, 3 + Math.floor(step / 30));
  monitor.gauge(metrics.contextUsage, 0.2 + 0.6 * load * chance.next());
}

/** How a team's framework stands, told by one of its agents. */
export function stateOfTheFramework({ monitor }: Agent, agents: number, load: number, chance: Chance): void {
  monitor.gauge(metrics.agentsActive, Math.round(load * agents));
  monitor.gauge(metrics.taskQueueLength, Math.round(load * 8 * chance.next()), { queue: 'default' });
  monitor.gauge(metrics.taskQueueLength, Math.round(load * 2), { queue: 'urgent' });
  monitor.gauge(metrics.frameworkQuality, 0.93 + 0.04 * chance.next());
  monitor.gauge(metrics.templateCompliance, 0.9 + 0.08 * chance.next());
  monitor.gauge(metrics.documentationConsistency, 0.85 + 0.1 * chance.next());
  monitor.gauge(metrics.codeQuality, 0.75 + 0.15 * chance.next());
  monitor.gauge(metrics.frameworkAgents, agents);
  monitor.gauge(metrics.frameworkAgentsStandardized, agents - 1);
  const period = '2026-Q3';
  const baseline = '2026-Q2';
  monitor.gauge(metrics.developerSatisfaction, 0.78, { source: 'survey', period });
  monitor.gauge(metrics.costSavings, 18_500, { source: 'finance', baseline, period });
  monitor.gauge(metrics.efficiencyGain, 0.32, { source: 'survey', baseline, period });
}
