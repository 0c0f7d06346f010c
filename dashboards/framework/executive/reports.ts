import { developerSatisfaction, efficiencyGain, userSatisfaction } from '../../../src/catalogue/framework';
import { avg } from '../../../src/promql';
import { line, number, trend } from '../../panels';
import { mean } from '../../questions/observed';
import { told } from '../../questions/told';
import { returnTable } from './return';

/** What no program can measure. */
export const reports = {
  title: 'What do people report?',
  collapsed: true,
  panels: [
    number({
      title: 'Satisfaction of developers',
      description:
        'Mean answer in a survey: 0 % is the worst answer, 100 % the best; of several projects their mean. When it falls, ask the developers: no other panel knows why.',
      unit: 'ratio',
      query: avg(told(developerSatisfaction, '$__range', ['source', 'period']), { by: ['source', 'period'] }),
      legend: '{{period}}, says {{source}}',
      empty: 'None reported',
      width: 12,
    }),
    number({
      title: 'Time saved',
      description:
        'Share of working time that a report says was saved in its period, against its baseline; of several projects the mean. It is reported, not measured.',
      unit: 'ratio',
      query: avg(told(efficiencyGain, '$__range', ['source', 'baseline', 'period']), {
        by: ['source', 'baseline', 'period'],
      }),
      legend: '{{period}} against {{baseline}}, says {{source}}',
      empty: 'None reported',
      width: 12,
    }),
    returnTable,
    trend({
      title: 'Satisfaction of users',
      description:
        'Mean of the ratings of work, by project. A project that falls: see on the dashboard of quality which agent is rated low.',
      unit: 'ratio',
      rare: true,
      width: 24,
      lines: [line(mean(userSatisfaction, '$__rate_interval', ['project']), '{{project}}')],
      links: [{ title: 'Quality', to: 'quality', carrying: ['project'] }],
    }),
  ],
};
