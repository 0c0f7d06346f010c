import { scrapeMetrics } from '../../src/catalogue/scrape';
import {
  above,
  and,
  atLeast,
  counted,
  divide,
  factor,
  lastOverTime,
  max,
  maxOverTime,
  offset,
  select,
} from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

export const seriesGrowth = alert(
  'SeriesGrowth',
  {
    severity: 'warning',
    for: '1h',
    /** How many times as many series as ever in the past. */
    threshold: factor(2),
    /** The past, which ends a day ago. */
    past: '7d',
    /** Series from which on their number matters. */
    atLeastSeries: 10_000,
  },
  ({ threshold, past, atLeastSeries }) => {
    const series = select(scrapeMetrics.scrapeSamplesKept);
    // The largest target of a job, so that more targets are no growth; the most in days, so that a restart is none.
    const now = max(maxOverTime(series, '1h'), BY_JOB);
    const before = max(maxOverTime(offset(series, '1d'), past), BY_JOB);
    return {
      when: and(
        and(above(divide(now, above(before, 0)), threshold), atLeast(now, counted(atLeastSeries))),
        // What is newer than the past has nothing to be compared with.
        lastOverTime(offset(series, past), '1d'),
        { on: BY_JOB.by },
      ),
      summary: 'A job exposes far more series than it used to.',
      description: `A target of {{ $labels.job }} exposes {{ $value | printf "%.1f" }} times as many series as it ever did in ${spoken(past)}: a label has got too many values.`,
    };
  },
);
