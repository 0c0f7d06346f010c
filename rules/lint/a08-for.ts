import { frameworkQuality } from '../../src/catalogue/framework';
import { avgOverTime, below, min, ratio, select } from '../../src/promql';
import { withAlert } from './example';
import { callsOf } from './expressions';
import { secondsOf } from './facts';
import { instantSeries } from './instant';
import { type Fault, type Lint, ofAlerts } from './lint';
import type { LintedAlert } from './view';

/** One reading is no reason to wake anybody; waiting twice for the same window is too late. */
export const holding: Lint = {
  id: 'A08',
  says: 'alerts hold for some scrapes before they fire, and do not smooth what they wait for anyway',
  check: ofAlerts((alert, { scrape, known }) => {
    const { whole, severity } = alert;
    const held = secondsOf(alert.for) ?? 0;
    if (held === 0) {
      const single = severity === 'none' ? [] : instantSeries(whole).filter(({ name = '' }) => known.has(name));
      return single.slice(0, 1).map(({ name = '' }) => ({
        wrong: `it fires on one reading of ${name}`,
        instead: 'say `for`, or ask for a window',
      }));
    }
    if (held < 2 * scrape) {
      return [
        { wrong: `\`for\` is ${alert.for ?? ''}: less than two scrapes`, instead: `for: ${2 * scrape}s or more` },
      ];
    }
    return smoothed(alert, held);
  }),
  good: withAlert({ when: below(min(avgOverTime(select(frameworkQuality), '30m'), { by: ['team'] }), ratio(0.9)) }),
  bad: withAlert({
    when: below(min(avgOverTime(select(frameworkQuality), '5m'), { by: ['team'] }), ratio(0.9)),
    for: '5m',
  }),
};

function smoothed({ whole, for: duration = '' }: LintedAlert, held: number): Fault[] {
  return callsOf(whole, ['avg_over_time'])
    .flatMap((call) => call.arguments)
    .filter((of) => (of.type === 'range' || of.type === 'subquery') && secondsOf(of.window) === held)
    .map(() => ({
      wrong: `the window of ${duration} is said twice: by avg_over_time and by \`for\``,
      instead: 'one of the two',
    }));
}
