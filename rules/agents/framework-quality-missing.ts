import { frameworkQuality } from '../../src/catalogue/framework';
import {
  and,
  atLeast,
  countOverTime,
  counted,
  group,
  lastOverTime,
  max,
  presentOverTime,
  select,
  subquery,
  unless,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_PROJECT } from '../labels';
import { spoken } from '../words';

/** Of such parts of the day one counts how many had a value. */
const QUARTER = '15m';

export const frameworkQualityMissing = alert(
  'FrameworkQualityMissing',
  {
    severity: 'warning',
    for: '15m',
    /** How long nothing may come. */
    window: '15m',
    /** Quarters of an hour of the last day in which it came: what works at night only is not missed by day. */
    atLeastQuarters: 48,
  },
  ({ window, atLeastQuarters }) => {
    const present = group(presentOverTime(select(frameworkQuality), QUARTER), BY_PROJECT);
    return {
      when: unless(
        and(
          max(lastOverTime(select(frameworkQuality), '1d'), BY_PROJECT),
          atLeast(countOverTime(subquery(present, '1d', QUARTER)), counted(atLeastQuarters)),
        ),
        group(presentOverTime(select(frameworkQuality), window), BY_PROJECT),
      ),
      summary: 'A framework of agents no longer tells its quality.',
      description: `The framework of {{ $labels.project }} ({{ $labels.team }}) has not told its quality for ${spoken(window)}; it last was {{ $value | humanizePercentage }}.`,
    };
  },
);
