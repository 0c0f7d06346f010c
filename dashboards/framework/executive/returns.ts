import { costSavings, featuresDelivered } from '../../../src/catalogue/framework';
import { and, sum, each } from '../../../src/promql';
import { number } from '../../panels';
import { total } from '../../questions/counted';
import { pointsByTheHour, spentByTheHour, spentThisMonth } from '../../questions/hourly';
import { PROJECT, told } from '../../questions/told';

const COST = [{ title: 'Cost and budgets', to: 'cost' }];

const spent = spentByTheHour('$__range', PROJECT);
const points = pointsByTheHour('$__range', PROJECT);
const features = total(featuresDelivered, '$__range', PROJECT);

/** The money, both ways. */
export const returns = {
  title: 'What does it cost, and what comes back?',
  panels: [
    number({
      title: 'Cost of this month',
      description:
        'Dollars spent since the first of the month (UTC), in whole hours, by all agents. When it is more than you expected, open the dashboard of costs to see on what.',
      unit: 'usd',
      query: spentThisMonth,
      width: 4,
      links: COST,
    }),
    number({
      title: 'Cost of a day',
      description: 'Dollars spent in the last 24 hours by all agents. Compare it with the days before, further down.',
      unit: 'usd',
      query: spentByTheHour('1d'),
      width: 4,
      links: COST,
    }),
    number({
      title: 'Cost of a story point',
      description:
        'Dollars for each story point that was delivered in the range, in projects that report them. When it rises, look below at which project it is.',
      unit: 'usd per count',
      query: each(sum(and(spent, points)), sum(points)),
      width: 4,
      links: [{ title: 'Development', to: 'development' }],
    }),
    number({
      title: 'Cost of a feature',
      description:
        'Dollars for each feature that was delivered in the range, in projects that report them. Features differ in size: look at it over months rather than days.',
      unit: 'usd per count',
      query: each(sum(and(spent, features)), sum(features)),
      width: 4,
      links: [{ title: 'Development', to: 'development' }],
    }),
    number({
      title: 'Savings, as reported',
      description:
        'Dollars that a report says were saved in its period, against its baseline. They are reported by the people named there, not measured; where nobody reports them, there are none. The section of reports holds them against the cost.',
      unit: 'usd',
      query: sum(told(costSavings, '$__range', ['source', 'baseline', 'period']), {
        by: ['source', 'baseline', 'period'],
      }),
      legend: '{{period}} against {{baseline}}, says {{source}}',
      empty: 'None reported',
      width: 8,
    }),
  ],
};
