import {
  type Matchers,
  avgOverTime,
  countOverTime,
  divide,
  matches,
  maxOverTime,
  not,
  offset,
  subquery,
  sum,
  unless,
} from '../../../src/promql';
import { series } from '../../../src/promql/select';
import type { Section } from '../../definition';
import { COLOURS } from '../../limit';
import { column, line, ranking, trend } from '../../panels';

const LABELS = ['alertname', 'severity', 'service'] as const;
type Label = (typeof LABELS)[number];

/** How many alerts fire, by name, as the rules record it. */
const firing = (matchers: Matchers<Label> = { severity: not('none') }) =>
  series<'gauge', Label, 'count'>('gauge', 'alertname_severity_service:alerts_firing:count', LABELS, matchers);

/** How many fire that somebody is to do something about, with the times when none do. */
const toActOn = series<'gauge', never, 'count'>('gauge', 'cluster:alerts_firing:count', [], {});

/** What alerts cost those who look after them. */
export const load: Section = {
  title: 'How many are there?',
  panels: [
    trend({
      title: 'Firing, by severity',
      description:
        'Alerts that fire at the same time. Those of the severity none are for machines, and not among them.',
      unit: 'count',
      stacked: true,
      lines: (['critical', 'warning', 'info'] as const).map((severity) => ({
        ...line(sum(firing({ severity })), severity),
        color: COLOURS[severity],
      })),
    }),
    trend({
      title: 'To be looked after',
      description:
        'Critical alerts and warnings that fire, and their mean over a day: that is what is compared with the limit. When it is beyond, mend or change what fires longest: see the review below.',
      unit: 'count',
      limit: 'TooManyAlerts',
      lines: [line(toActOn, 'now'), line(avgOverTime(toActOn, '1d'), 'mean of a day')],
    }),
  ],
};

const OFTEN = '5m';

/** When an alert began: it fires and did not five minutes before, of each five minutes. */
const begun = countOverTime(subquery(unless(firing(), offset(firing(), OFTEN)), '$__range', OFTEN));

/** Of the time in which alerts are evaluated at all: one of them always fires, whatever service is chosen. */
const always = countOverTime(firing({ alertname: 'Watchdog', service: matches('.*') }), '$__range');

/** Which alerts are worth having. */
export const review: Section = {
  title: 'Review of thirty days',
  collapsed: true,
  panels: [
    ranking({
      title: 'Which alerts fired',
      description:
        'Every alert that fired within thirty days, the one that fired longest first. One that fires most of the time is ignored; one that fires often and briefly is noise: mend what it says, or change what it asks for.',
      rows: { alertname: 'Alert', severity: 'Severity', service: 'Service' },
      widths: { Alert: 250 },
      past: '30d',
      columns: [
        column(
          'Share of the time',
          'ratio',
          divide(countOverTime(firing(), '$__range'), always, { on: [], groupLeft: [] }),
          'AlertIgnored',
        ),
        column('Times', 'count', begun),
        column('At once, at most', 'count', maxOverTime(firing(), '$__range')),
      ],
    }),
  ],
};
