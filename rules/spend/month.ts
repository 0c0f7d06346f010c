import {
  type RecordingRule,
  and,
  as,
  at,
  avgOverTime,
  equals,
  firstOf,
  minus,
  month,
  multiply,
  offset,
  plus,
  presentOverTime,
  recorded,
  seconds,
  subquery,
  sumOverTime,
  time,
  vector,
} from '../../src/promql';
import type { OfProject } from '../labels';
import { span } from '../span';
import { currentMonth, hoursLeft } from './calendar';
import { costOfProject } from './cost';

const hourly = costOfProject('1h');

/**
 * What a project spent in the hours of this month that are over, as far as 29 days tell. Each hour counts for the month
 * in which it began: the one that ends at midnight of the first belongs to the month before.
 */
const last29Days: RecordingRule<OfProject, 'usd'> = {
  record: 'team_project:llm_cost_usd:month29d',
  query: sumOverTime(
    subquery(
      multiply(
        recorded(hourly),
        equals(month(vector(minus(time(), seconds(1)))), at(recorded(currentMonth), 'end'), { bool: true }),
        { on: [], groupLeft: [] },
      ),
      '29d',
      '1h',
    ),
  ),
};

/** What the 29 days no longer tell on the last days of a long month: they told it 29 days ago. Samples live 30 days. */
const before = and(
  offset(recorded(last29Days), '29d'),
  equals(month(vector(minus(time(), span('29d')))), recorded(currentMonth)),
  { on: [] },
);

/** What a project spent in this month (UTC), in whole hours; at its beginning 0. */
export const monthToDate: RecordingRule<OfProject, 'usd'> = {
  record: 'team_project:llm_cost_usd:month_to_date',
  query: firstOf(plus(recorded(last29Days), before), recorded(last29Days), before),
};

/** What an hour costs at the mean of seven days, so that nights and weekends are in it; after a day of acquaintance. */
const usualHour = and(avgOverTime(recorded(hourly), '7d'), presentOverTime(offset(recorded(hourly), '1d'), '1d'));

/** What a project will have spent at the end of the month if it goes on as in the last seven days. */
export const monthForecast: RecordingRule<OfProject, 'usd'> = {
  record: 'team_project:llm_cost_usd:month_forecast',
  query: firstOf(plus(recorded(monthToDate), as(multiply(usualHour, hoursLeft()), 'usd')), recorded(monthToDate)),
};

/** Recordings of what was spent in this month, in the order in which they read each other. */
export const MONTH_TO_DATE = [currentMonth, hourly, last29Days, monthToDate] as const;
