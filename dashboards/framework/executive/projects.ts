import { each } from '../../../src/promql';
import { featuresDelivered, storyPointsDelivered } from '../../../src/catalogue/framework';
import { column, ranking } from '../../panels';
import { total } from '../../questions/counted';
import { pointsByTheHour, spentByTheHour } from '../../questions/hourly';

/** Where the money went. */
export const projects = {
  title: 'Which projects?',
  panels: [
    ranking({
      title: 'Projects',
      description:
        'What each project cost and delivered in the range. A click opens the development of the project; one that costs much for a story point is worth it.',
      rows: { project: 'Project' },
      columns: [
        column('Cost', 'usd', spentByTheHour('$__range', ['project'])),
        column('Features', 'count', total(featuresDelivered, '$__range', ['project'])),
        column('Story points', 'count', total(storyPointsDelivered, '$__range', ['project'])),
        column(
          'Cost of a point',
          'usd per count',
          each(spentByTheHour('$__range', ['project']), pointsByTheHour('$__range', ['project'])),
        ),
      ],
      links: [{ title: 'Development of this project', to: 'development', carrying: ['project'] }],
    }),
  ],
};
