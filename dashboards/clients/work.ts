import { agentActiveTime, agentCommits, agentLinesChanged, agentPullRequests } from '../../src/catalogue/agent';
import { as, rate, select, sum } from '../../src/promql';
import type { Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { line, trend } from '../panels';
import { total } from '../questions/counted';
import { asked } from './asked';

/** What agents and people do. */
export function work(provider: Provider): Section {
  return {
    title: 'What is done with it?',
    collapsed: true,
    panels: [
      ...asked(provider, 'sessions', { links: [{ title: 'Sessions', to: 'sessions' }] }),
      ...asked(provider, 'prompts'),
      trend({
        title: 'Lines changed',
        description: 'Lines of code that it added and removed in each interval.',
        unit: 'count',
        bars: true,
        lines: [line(total(agentLinesChanged, '$__interval', ['type']), '{{type}}')],
      }),
      trend({
        title: 'Commits and pull requests',
        description: 'What it committed and opened in each interval.',
        unit: 'count',
        bars: true,
        lines: [
          line(total(agentCommits, '$__interval'), 'commits'),
          line(total(agentPullRequests, '$__interval'), 'pull requests'),
        ],
      }),
      trend({
        title: 'How many are at work',
        description:
          'People (user) and agents (cli) that were at work at a time, on the mean. Much of agents and little of people is work that runs by itself.',
        unit: 'count',
        lines: [
          line(as(sum(rate(select(agentActiveTime), '$__rate_interval'), { by: ['type'] }), 'count'), '{{type}}'),
        ],
      }),
    ],
  };
}
