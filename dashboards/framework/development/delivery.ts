import {
  bugsIntroduced,
  deploymentLeadTime,
  featuresDelivered,
  storyPointsDelivered,
} from '../../../src/catalogue/framework';
import { line, trend } from '../../panels';
import { total } from '../../questions/counted';
import { pointsByTheHour } from '../../questions/hourly';
import { largest } from '../../questions/observed';

const ONLY = [{ title: 'Only this project', to: 'development', carrying: ['project'] }];

export const delivery = {
  title: 'How much, how fast?',
  panels: [
    trend({
      title: 'Velocity',
      description:
        'Story points that each project delivered in the seven days before each moment. The first week after the beginning of reports rises by itself.',
      unit: 'count',
      stacked: true,
      lines: [line(pointsByTheHour('7d', ['project']), '{{project}}')],
      links: ONLY,
    }),
    trend({
      title: 'Lead time',
      description:
        'From the first commit of a change to its deployment: half were faster than the median, nineteen of twenty than the p95. A p95 that climbs alone means that some changes get stuck.',
      unit: 'seconds',
      rare: true,
      lines: [
        line(largest(deploymentLeadTime, 0.95, '$__rate_interval'), 'p95'),
        line(largest(deploymentLeadTime, 0.5, '$__rate_interval'), 'median'),
      ],
    }),
    trend({
      title: 'Story points, as delivered',
      description: 'Story points in each interval, by project. A project that stops: see its tasks and queues.',
      unit: 'count',
      bars: true,
      lines: [line(total(storyPointsDelivered, '$__interval', ['project']), '{{project}}')],
      links: ONLY,
    }),
    trend({
      title: 'Features and bugs',
      description:
        'Features that were delivered in each interval, and bugs that were traced back to delivered work. More bugs than features: stop and mend.',
      unit: 'count',
      bars: true,
      lines: [
        line(total(featuresDelivered, '$__interval'), 'Features'),
        line(total(bugsIntroduced, '$__interval'), 'Bugs'),
      ],
    }),
  ],
};
