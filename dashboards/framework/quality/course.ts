import {
  agentQuality,
  bugsIntroduced,
  codeQuality,
  documentationConsistency,
  errorsPrevented,
  frameworkAgents,
  frameworkAgentsStandardized,
  frameworkQuality,
  templateCompliance,
  userSatisfaction,
} from '../../../src/catalogue/framework';
import { max, min, sum, each } from '../../../src/promql';
import { line, trend } from '../../panels';
import { total } from '../../questions/counted';
import { mean } from '../../questions/observed';
import { told } from '../../questions/told';

const standard = each(
  sum(told(frameworkAgentsStandardized, '$__rate_interval')),
  sum(told(frameworkAgents, '$__rate_interval')),
);

export const course = {
  title: 'Does it get better?',
  panels: [
    trend({
      title: 'Quality of frameworks',
      description: 'How the framework of each project assesses its own quality.',
      unit: 'ratio',
      limit: 'FrameworkQualityDrop',
      lines: [line(max(told(frameworkQuality, '$__rate_interval'), { by: ['project'] }), '{{project}}')],
      links: [{ title: 'Only this project', to: 'quality', carrying: ['project'] }],
    }),
    trend({
      title: 'What it is made of',
      description:
        'Of all projects the lowest: templates that are kept, documentation that agrees with what it describes, code; and the share of all agents that follow the template. The line that falls says where to begin.',
      unit: 'ratio',
      lines: [
        line(min(told(templateCompliance, '$__rate_interval')), 'Templates'),
        line(min(told(documentationConsistency, '$__rate_interval')), 'Documentation'),
        line(min(told(codeQuality, '$__rate_interval')), 'Code'),
        line(standard, 'Agents by the template'),
      ],
    }),
    trend({
      title: 'Quality of agents, lowest',
      description:
        'How the frameworks assess the work of their agents: of each project the worst agent. When it falls, see the table of agents; the runbook AgentQualityDrop says what to check.',
      unit: 'ratio',
      lines: [line(min(told(agentQuality, '$__rate_interval', ['agent']), { by: ['project'] }), '{{project}}')],
      links: [{ title: 'Only this project', to: 'quality', carrying: ['project'] }],
    }),
    trend({
      title: 'Satisfaction of users',
      description:
        'Mean of the ratings of work in each interval, by project. Ask those who rate low: only they know why.',
      unit: 'ratio',
      rare: true,
      lines: [line(mean(userSatisfaction, '$__rate_interval', ['project']), '{{project}}')],
      links: [{ title: 'Only this project', to: 'quality', carrying: ['project'] }],
    }),
    trend({
      title: 'Errors caught, by check',
      description:
        'Errors that each check found before they did harm. A check that finds nothing any more is broken, or no longer needed.',
      unit: 'count',
      bars: true,
      lines: [line(total(errorsPrevented, '$__interval', ['gate']), '{{gate}}')],
    }),
    trend({
      title: 'Bugs, by project',
      description:
        'Bugs that were traced back to the work of agents, when they were reported. See the table of agents for whose work it was.',
      unit: 'count',
      bars: true,
      lines: [line(total(bugsIntroduced, '$__interval', ['project']), '{{project}}')],
      links: [{ title: 'Only this project', to: 'quality', carrying: ['project'] }],
    }),
  ],
};
