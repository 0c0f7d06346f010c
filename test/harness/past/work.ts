import { frameworkMetrics as metrics } from '../../../src/sdk';
import type { Agent } from './agent';
import type { Chance } from './chance';
import { STEP } from './timeline';

const KINDS = ['feature', 'review', 'fix', 'question'] as const;
const TOOLS = ['read_file', 'edit_file', 'run_tests', 'search'] as const;
const MODELS = [
  { model: 'claude-sonnet-5', provider: 'anthropic' },
  { model: 'gpt-5.5', provider: 'openai' },
  { model: 'gemini-2.5-pro', provider: 'google' },
] as const;
const PATTERNS = ['retry-with-backoff', 'repository', 'feature-flag'] as const;
const GATES = ['types', 'tests', 'security'] as const;

/** Some minutes of an agent's life: tasks with everything that belongs to them. */
export function work(agent: Agent, peers: readonly string[], load: number, chance: Chance): void {
  const tasks = Math.round(load * 3 + chance.next());
  for (let task = 0; task < tasks; task++) oneTask(agent, chance);
  if (tasks === 0) return;
  // All at once at the end of the step: of more, a rate over less than a step would be above one.
  agent.increment(metrics.agentBusyTime, chance.between(0.1, 0.45) * STEP);
  const to = peers[chance.whole(0, peers.length - 1)] ?? agent.name;
  if (chance.happens(0.5)) agent.handOver(to, chance.happens(0.9), chance.between(0.5, 40));
  if (chance.happens(0.4)) agent.increment(metrics.agentCollaborations, 1, { peer: to });
  if (chance.happens(0.3)) {
    const duration = chance.between(120, 1500);
    const outcome = chance.happens(0.92) ? 'ok' : 'error';
    agent.increment(metrics.workflowRuns, 1, { workflow: 'issue-to-merge', outcome });
    agent.observe(metrics.workflowDuration, duration, { workflow: 'issue-to-merge', outcome });
  }
  results(agent, chance);
}

function oneTask(agent: Agent, chance: Chance): void {
  const kind = chance.pick(KINDS);
  const outcome = chance.happens(0.93) ? 'ok' : 'error';
  const duration = 20 * 30 ** chance.next();
  let paid = 0;
  for (let request = chance.whole(1, 3); request > 0; request--) paid += oneRequest(agent, chance);
  for (let call = chance.whole(1, 4); call > 0; call--) {
    agent.use(chance.pick(TOOLS), chance.happens(0.95) ? 'ok' : 'error', chance.between(0.05, 30));
  }
  agent.increment(metrics.agentTasks, 1, { kind, outcome });
  agent.observe(metrics.agentTaskDuration, duration, { kind, outcome });
  agent.observe(metrics.agentTaskCost, paid, { kind, outcome });
  agent.increment(metrics.agentSessionOutcomes, 1, { outcome });
  agent.observe(metrics.contextLoadDuration, chance.between(0.2, 12));
  if (chance.happens(0.05)) agent.askUnpriced('house-model', { input: chance.whole(100, 900), output: 50 });
  if (outcome === 'error')
    agent.increment(metrics.agentErrors, 1, { type: chance.pick(['TimeoutError', 'TypeError']) });
}

/** What it cost. */
function oneRequest(agent: Agent, chance: Chance): number {
  const tokens = {
    input: chance.whole(500, 8000),
    cacheRead: chance.whole(0, 60_000),
    cacheWrite: chance.whole(0, 4000),
    output: chance.whole(100, 3000),
  };
  const usd = (tokens.input * 3 + tokens.cacheRead * 0.3 + tokens.cacheWrite * 3.75 + tokens.output * 15) / 1e6;
  const status = chance.happens(0.96) ? '200' : chance.pick(['429', '500', '529']);
  agent.ask(chance.pick(MODELS), tokens, usd, chance.between(1, 45), status);
  return status === '200' ? usd : 0;
}

/** What came of the work, told now and then. */
function results(agent: Agent, chance: Chance): void {
  const pattern = chance.pick(PATTERNS);
  agent.increment(metrics.patternLoads, chance.whole(1, 4), { pattern });
  if (chance.happens(0.6)) agent.increment(metrics.patternReuses, chance.whole(1, 3), { pattern });
  if (chance.happens(0.2)) agent.increment(metrics.patternExtractions, 1);
  if (chance.happens(0.4)) agent.increment(metrics.errorsPrevented, chance.whole(1, 3), { gate: chance.pick(GATES) });
  if (chance.happens(0.4)) agent.increment(metrics.storyPointsDelivered, chance.pick([1, 2, 3, 5, 8]));
  if (chance.happens(0.25)) agent.increment(metrics.featuresDelivered, 1);
  if (chance.happens(0.1)) agent.increment(metrics.bugsIntroduced, 1);
  if (chance.happens(0.3)) agent.observe(metrics.userSatisfaction, chance.pick([0.25, 0.5, 0.75, 1, 1]));
  if (chance.happens(0.2)) agent.observe(metrics.deploymentLeadTime, chance.between(1, 90) * 3600);
  agent.increment(metrics.agentExperience, chance.whole(5, 60));
}
