import type { Series, Window } from '../../../src/promql';
import { avgOverTime, max, offset } from '../../../src/promql';
import { series } from '../../../src/promql/select';
import type { Section } from '../../definition';
import { type Ask, line, trend } from '../../panels';

const OF_AGENT = ['cluster', 'team', 'project', 'agent'] as const;
const OF_AGENT_OF_CLIENT = [...OF_AGENT, 'client'] as const;

/** What the rules that compare with the past record of each agent. */
const toolCalls = recording('agent:agent_tool_calls:increase', 'count', OF_AGENT_OF_CLIENT);
const waits = recording('agent:llm_request_duration_seconds:quantile', 'seconds', OF_AGENT_OF_CLIENT);
const takes = recording('agent:agent_task_duration_seconds:quantile', 'seconds', OF_AGENT);
const tokens = recording('team_project_agent:llm_tokens:rate15m', 'tokens per second', OF_AGENT);

type Recorded = 'count' | 'seconds' | 'tokens per second';

function recording<U extends Recorded>(name: string, _unit: U, labels: readonly string[]): Series<'gauge', string, U> {
  return series('gauge', name, labels, {});
}

/** What is now, and the mean of the day that ended so long ago that it is no part of what is judged. */
function nowAndUsual<U extends Recorded>(now: Series<'gauge', string, U>, ended: Window): readonly Ask<U>[];
function nowAndUsual(now: Series<'gauge', string, Recorded>, ended: Window): readonly Ask[] {
  return [line(max(now), 'now'), line(max(avgOverTime(offset(now, ended), '1d')), 'usual')];
}

export const usual: Section = {
  title: 'Is it as usual?',
  collapsed: true,
  panels: [
    trend({
      title: 'Tool calls within 15 minutes',
      description:
        'Usual is the mean of the day before, while it worked. Five times as many of which many fail are a loop: see the runbook AgentLooping.',
      unit: 'count',
      lines: nowAndUsual(toolCalls, '1h'),
    }),
    trend({
      title: 'Waits for its model, p95',
      description:
        'Usual is the mean of the day before. Twice as long, while there are enough requests, is what the alert AgentPerformanceDegradation tells.',
      unit: 'seconds',
      lines: nowAndUsual(waits, '1h'),
    }),
    trend({
      title: 'Duration of tasks, p95',
      description:
        'Usual is the mean of the day before. Twice as long, while there are enough tasks, is what the alert SlowAgentExecution tells.',
      unit: 'seconds',
      lines: nowAndUsual(takes, '2h'),
    }),
    trend({
      title: 'Tokens a second',
      description:
        'Usual is the mean of the day before. Three times as many, and far outside of its ups and downs, is what the alert AgentTokenSpike tells.',
      unit: 'tokens per second',
      lines: nowAndUsual(tokens, '1h'),
    }),
  ],
};
