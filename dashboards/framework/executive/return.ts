import { costSavings } from '../../../src/catalogue/framework';
import { as, group, labelJoin, multiply, sum, each } from '../../../src/promql';
import { column, ranking } from '../../panels';
import { spentByTheHour } from '../../questions/hourly';
import { PROJECT, told } from '../../questions/told';

const OF_REPORT = [...PROJECT, 'period', 'baseline', 'source'] as const;

const savings = told(costSavings, '$__range', ['period', 'baseline', 'source']);
/** What each project spent, once for each report about it. */
const spent = multiply(group(savings, { by: OF_REPORT }), spentByTheHour('$__range', PROJECT), {
  on: PROJECT,
  groupLeft: [],
});
const byReport = { by: ['project', 'report'] } as const;
const saved = sum(labelJoin(savings, 'report', ' · ', 'period', 'baseline', 'source'), byReport);
const paid = sum(labelJoin(spent, 'report', ' · ', 'period', 'baseline', 'source'), byReport);

/** What was saved, held against what was spent. */
export const returnTable = ranking({
  title: 'Return: choose the range of the period',
  description:
    'Savings that somebody reported, each with its period, what it was compared with and who says so, held against what the project spent in the range. Choose the range of the period to compare like with like: otherwise the last column compares a quarter with a month.',
  rows: { project: 'Project', report: 'Period · against · source' },
  columns: [
    column('Saved', 'usd', saved),
    column('Spent in the range', 'usd', paid),
    column('Saved per dollar spent', 'usd', as(each(saved, paid), 'usd')),
  ],
});
