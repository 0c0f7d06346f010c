import { agentActiveTime } from '../../../src/catalogue/agent';
import { agentExperience, agentLevel, agentQuality, contextUsage } from '../../../src/catalogue/framework';
import { avg, max, select } from '../../../src/promql';
import type { Section } from '../../definition';
import { line, trend } from '../../panels';
import { total } from '../../questions/counted';
import { busyShare } from '../../questions/tasks';

export const standing: Section = {
  title: 'How does it stand?',
  collapsed: true,
  panels: [
    trend({
      title: 'Quality',
      description: 'Quality of its work as its framework assesses it. When it sinks, see what changed at that time.',
      unit: 'ratio',
      lines: [line(avg(select(agentQuality)), 'quality')],
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    trend({
      title: 'Context in use',
      description: "Share of its model's context window. A line that only climbs is an agent that never summarises.",
      unit: 'ratio',
      limit: 'ContextNearlyFull',
      lines: [line(max(select(contextUsage)), 'context')],
    }),
    trend({
      title: 'Busy',
      description:
        'Share of the time in which it had a task; of several agents the mean. Always busy means that tasks wait.',
      unit: 'ratio',
      step: '5m',
      lines: [line(busyShare('$__rate_interval'), 'busy')],
    }),
    trend({
      title: 'Time at work',
      description: 'Seconds in which the agent (cli) or the person before it (user) was at work, in each interval.',
      unit: 'seconds',
      bars: true,
      lines: [line(total(agentActiveTime, '$__interval', ['type']), '{{type}}')],
    }),
    trend({
      title: 'Experience gained',
      description: 'Experience points in each interval; enough of them are the next level.',
      unit: 'count',
      bars: true,
      lines: [line(total(agentExperience, '$__interval'), 'points')],
    }),
    trend({
      title: 'Level',
      description: 'Level that it has reached, of several agents the highest. It grows with experience.',
      unit: 'count',
      lines: [line(max(select(agentLevel)), 'level')],
    }),
  ],
};
