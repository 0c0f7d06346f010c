import { frameworkQuality } from '../../../src/catalogue/framework';
import { and, max, sum, each } from '../../../src/promql';
import { line, trend } from '../../panels';
import { pointsByTheHour, spentByTheHour, spentOnDay } from '../../questions/hourly';
import { PROJECT, told } from '../../questions/told';

const weekOfPoints = pointsByTheHour('7d', PROJECT);

/** How the same went over time. */
export const course = {
  title: 'Does it get better?',
  panels: [
    trend({
      title: 'Cost of each day',
      description:
        'Dollars that each team spent on each of the last 30 days (UTC), in whole hours; the last day is not over. A team that rises has more work, dearer models, or an agent out of hand: the dashboard of costs tells which.',
      unit: 'usd',
      bars: true,
      step: '1d',
      past: '30d',
      lines: [line(spentOnDay(['team']), '{{team}}')],
      links: [{ title: 'Cost and budgets', to: 'cost', carrying: ['team'] }],
    }),
    trend({
      title: 'Story points of a week',
      description:
        'Velocity: what each project delivered in the seven days before each moment. The first week after the beginning of reports rises by itself.',
      unit: 'count',
      stacked: true,
      lines: [line(pointsByTheHour('7d', ['project']), '{{project}}')],
      links: [{ title: 'Development', to: 'development', carrying: ['project'] }],
    }),
    trend({
      title: 'Cost of a story point',
      description:
        'Dollars for each story point over the seven days before each moment, in projects that report them. A lasting rise asks for smaller tasks, cheaper models or better prompts: compare models on the dashboard of comparison.',
      unit: 'usd per count',
      lines: [line(each(sum(and(spentByTheHour('7d', PROJECT), weekOfPoints)), sum(weekOfPoints)), 'All projects')],
      links: [{ title: 'Comparison', to: 'comparison' }],
    }),
    trend({
      title: 'Quality',
      description: 'How the framework of each project assesses its own quality.',
      unit: 'ratio',
      limit: 'FrameworkQualityDrop',
      lines: [line(max(told(frameworkQuality, '$__rate_interval'), { by: ['project'] }), '{{project}}')],
      links: [{ title: 'Quality', to: 'quality', carrying: ['project'] }],
    }),
  ],
};
