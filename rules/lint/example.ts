import { agentMetrics } from '../../src/catalogue/agent';
import { frameworkMetrics } from '../../src/catalogue/framework';
import { agentTasks } from '../../src/catalogue/framework/work';
import { hostMetrics } from '../../src/catalogue/host';
import { llmMetrics } from '../../src/catalogue/llm';
import { scrapeMetrics } from '../../src/catalogue/scrape';
import {
  type AlertRule,
  type RuleGroup,
  above,
  and,
  atLeast,
  counted,
  divide,
  firstOf,
  increase,
  multiply,
  ratio,
  select,
  sum,
} from '../../src/promql';
import type { LintFacts } from './facts';

/** What the examples of all lints are judged by. */
export const EXAMPLE_FACTS: LintFacts = {
  metrics: Object.values({ ...llmMetrics, ...agentMetrics, ...frameworkMetrics, ...scrapeMetrics, ...hostMetrics }),
  values: { agent_tasks_total: { outcome: ['ok', 'error'] } },
  scrapeInterval: '30s',
  retention: '30d',
  runbooks: ['AgentFailureRate'],
  dashboards: ['agents'],
};

const BY_AGENT = { by: ['cluster', 'team', 'agent'] } as const;

/** Tasks that ended within ten minutes, by agent. */
export const ended = sum(increase(select(agentTasks), '10m'), BY_AGENT);
/** Those that failed. */
export const failed = sum(increase(select(agentTasks, { outcome: 'error' }), '10m'), BY_AGENT);
/** Those that failed; none where there were some, and none failed. */
export const failedOrNone = firstOf(failed, multiply(ended, 0));
/** The share of them that failed. */
export const share = divide(failedOrNone, above(ended, 0));

/** An alert that no lint has anything against. */
export const alert: AlertRule = {
  alert: 'AgentFailureRate',
  when: and(above(share, ratio(0.5)), atLeast(ended, counted(5))),
  for: '5m',
  keepFiringFor: '5m',
  severity: 'warning',
  labels: { service: 'agents' },
  summary: 'An agent fails at its tasks.',
  description: '{{ $value | humanizePercentage }} of the tasks of {{ $labels.agent }} ({{ $labels.team }}) failed.',
};

/** A group that no lint has anything against, but for what one of its rules is about. */
export function group(...rules: RuleGroup['rules'][number][]): RuleGroup[] {
  return [{ name: 'agents', rules }];
}

/** The group of the alert with something else about it. */
export const withAlert = (change: Partial<AlertRule>): RuleGroup[] => group({ ...alert, ...change });
