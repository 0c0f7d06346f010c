import {
  agentBusyTime,
  featuresDelivered,
  frameworkQuality,
  storyPointsDelivered,
  userSatisfaction,
} from '../../../src/catalogue/framework';
import { above, count, min } from '../../../src/promql';
import { number } from '../../panels';
import { total } from '../../questions/counted';
import { AGENT } from '../../questions/hourly';
import { mean } from '../../questions/observed';
import { busyShare } from '../../questions/tasks';
import { told } from '../../questions/told';

/** What there is to show for the money. */
export const deliveries = {
  title: 'What was delivered, and how well?',
  panels: [
    number({
      title: 'Features',
      description: 'Features that agents delivered in the range. The dashboard of development shows which of them.',
      unit: 'count',
      query: total(featuresDelivered, '$__range'),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Development', to: 'development' }],
    }),
    number({
      title: 'Story points',
      description:
        'Story points of the work that agents delivered in the range. When it falls, see whether tasks fail or wait.',
      unit: 'count',
      query: total(storyPointsDelivered, '$__range'),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Development', to: 'development' }],
    }),
    number({
      title: 'Satisfaction of users',
      description:
        'Mean of the ratings by those for whom agents worked: 0 % is the worst answer, 100 % the best. When it falls, see on the dashboard of quality which agents are rated low.',
      unit: 'ratio',
      query: mean(userSatisfaction, '$__range'),
      empty: 'No ratings',
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    number({
      title: 'Quality, lowest project',
      description: 'How the frameworks of agents assess their own quality: the project that is worst.',
      unit: 'ratio',
      query: min(told(frameworkQuality, '$__range')),
      limit: 'FrameworkQualityDrop',
      links: [{ title: 'Quality', to: 'quality' }],
    }),
    number({
      title: 'Agents at work',
      description:
        'Agents that had a task in the range, of your own frameworks. The last section shows who uses others.',
      unit: 'count',
      query: count(above(total(agentBusyTime, '$__range', AGENT), 0)),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Agents', to: 'agents' }],
    }),
    number({
      title: 'Use of agents',
      description:
        'Share of the time of the last seven days in which an agent had a task, on the mean of all; nights count, and so does the time before the first report. Low: there are more agents than work. Near 100 %: work waits; see the queues on the dashboard of tasks.',
      unit: 'ratio',
      query: busyShare('$__range'),
      past: '7d',
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
  ],
};
