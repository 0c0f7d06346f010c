import {
  agentActiveTime,
  agentCommits,
  agentEditDecisions,
  agentLinesChanged,
  agentPullRequests,
} from '../../../src/catalogue/agent';
import { line, trend } from '../../panels';
import { total } from '../../questions/counted';

export const changes = {
  title: 'What do agents change?',
  panels: [
    trend({
      title: 'Lines',
      description:
        'Lines of code that agents added and removed in each interval, as their clients report. A lot added and little removed: ask whether it is read.',
      unit: 'count',
      bars: true,
      lines: [line(total(agentLinesChanged, '$__interval', ['type']), '{{type}}')],
    }),
    trend({
      title: 'Commits and pull requests',
      description:
        'What agents committed and opened in each interval, as their clients report. Commits without pull requests: work that nobody sees yet.',
      unit: 'count',
      bars: true,
      lines: [
        line(total(agentCommits, '$__interval'), 'Commits'),
        line(total(agentPullRequests, '$__interval'), 'Pull requests'),
      ],
    }),
  ],
};

export const together = {
  title: 'How do people and agents share the work?',
  collapsed: true,
  panels: [
    trend({
      title: 'Edits',
      description:
        'Edits that agents proposed, accepted or refused. When many are refused, ask why: it belongs into the instructions for agents. The dashboard of quality holds the share against its limit.',
      unit: 'count',
      bars: true,
      lines: [line(total(agentEditDecisions, '$__interval', ['decision']), '{{decision}}')],
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    trend({
      title: 'Active time',
      description:
        'Time in which a person was at the keyboard (user) and in which the agent worked (cli), in each interval. Much of the user for little of the agent: the work may be easier by hand.',
      unit: 'seconds',
      bars: true,
      lines: [line(total(agentActiveTime, '$__interval', ['type']), '{{type}}')],
    }),
  ],
};
