import {
  agentQuality,
  bugsIntroduced,
  codeQuality,
  documentationConsistency,
  frameworkQuality,
  templateCompliance,
  userSatisfaction,
} from '../../../src/catalogue/framework';
import { max, min } from '../../../src/promql';
import { column, ranking } from '../../panels';
import { total } from '../../questions/counted';
import { mean } from '../../questions/observed';
import { told } from '../../questions/told';

const OF_AGENT = ['agent', 'project'] as const;

export const agents = {
  title: 'Who stands out?',
  panels: [
    ranking({
      title: 'Agents',
      description:
        'How good the work of each agent is as its framework assesses it, the lowest first, the bugs that were traced back to it in the range, and how those rate it for whom it worked. A click opens the agent: its tasks, tools and models.',
      rows: { agent: 'Agent', project: 'Project' },
      rising: true,
      columns: [
        column('Quality', 'ratio', min(told(agentQuality, '$__range', ['agent']), { by: OF_AGENT })),
        column('Bugs', 'count', total(bugsIntroduced, '$__range', OF_AGENT)),
        column('Rating', 'ratio', mean(userSatisfaction, '$__range', OF_AGENT)),
      ],
      links: [{ title: 'This agent', to: 'agent', carrying: OF_AGENT }],
    }),
  ],
};

export const projects = {
  title: 'Which part of which project?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Projects',
      description:
        'What each project told last, the lowest quality first, as its framework assesses it overall, and what that is made of: templates that are kept, documentation (docs) that agrees with what it describes, code. What is lowest in a row is where to begin.',
      rows: { project: 'Project' },
      rising: true,
      columns: [
        column(
          'Overall',
          'ratio',
          max(told(frameworkQuality, '$__range'), { by: ['project'] }),
          'FrameworkQualityDrop',
        ),
        column('Templates', 'ratio', max(told(templateCompliance, '$__range'), { by: ['project'] })),
        column('Docs', 'ratio', max(told(documentationConsistency, '$__range'), { by: ['project'] })),
        column('Code', 'ratio', max(told(codeQuality, '$__range'), { by: ['project'] })),
      ],
      links: [{ title: 'Only this project', to: 'quality', carrying: ['project'] }],
    }),
  ],
};
