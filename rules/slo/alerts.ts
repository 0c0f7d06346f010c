import {
  type AlertRule,
  type Vector,
  type Window,
  above,
  and,
  atLeast,
  counted,
  divide,
  factor,
  firstOf,
  group,
  presentOverTime,
  print,
  subquery,
  sumOverTime,
  unless,
} from '../../src/promql';
import { spoken } from '../words';
import { canFire } from './checks';
import { type Recordings, read } from './recordings';
import { type Slo, alertPrefix, budgetOf, percent, rounded } from './slo';
import { type BurnWindows, PAGE, PERIOD, TICKET } from './windows';

/** What an alert about burning is besides what it is about. */
type Urgency = Required<Pick<AlertRule, 'severity' | 'for' | 'keepFiringFor'>>;

const PAGING: Urgency = { severity: 'critical', for: '2m', keepFiringFor: '5m' };
const TICKETING: Urgency = { severity: 'warning', for: '10m', keepFiringFor: '30m' };

/** How long ago there may have been events that are missed. */
const REMEMBERED = '7d';
const GONE: Window = '1h';

/** The alerts of an SLO: its budget burns, fast and slowly, and nothing is known of it any more. */
export function alertsOf(slo: Slo, recordings: Recordings): readonly AlertRule[] {
  return [
    ...(slo.page ? burning(slo, recordings, PAGE, PAGING) : []),
    ...burning(slo, recordings, TICKET, TICKETING),
    absence(slo, recordings),
  ];
}

function burning(
  slo: Slo,
  recordings: Recordings,
  windows: readonly BurnWindows[],
  urgency: Urgency,
): readonly AlertRule[] {
  const [first, ...others] = windows
    .filter((each) => canFire(each, slo))
    .map((each) => burnsFor(slo, recordings, each));
  if (first === undefined) return [];
  return [
    {
      alert: `${alertPrefix(slo)}ErrorBudgetBurn`,
      when: firstOf(first, ...others),
      ...urgency,
      labels: { service: slo.service, slo: slo.name },
      summary: `The error budget of ${slo.title} is burning too fast.`,
      description: burnText(slo, recordings),
      runbook: 'ErrorBudgetBurn',
    },
  ];
}

/** How fast the budget burns in the long window, where that is too fast in both and there was enough to judge. */
function burnsFor(slo: Slo, { errors, total }: Recordings, windows: BurnWindows): Vector<string, 'ratio'> {
  const burn = (window: BurnWindows['short']) => divide(read(slo, errors[window]), factor(budgetOf(slo)));
  const { short, long } = windows;
  const fast = factor(windows.factor);
  // What was recorded every fifth minute: each event is in one of them, however often it is recorded.
  const events = sumOverTime(subquery(read(slo, total), long, '5m'));
  const on = { on: slo.by };
  return and(
    and(above(burn(long), fast), above(burn(short), fast), on),
    atLeast(events, counted(leastEvents(slo, windows))),
    on,
  );
}

/** Events without which nothing is judged: never so few that one failure alone is too many. */
export function leastEvents(slo: Slo, { factor: fast }: BurnWindows): number {
  return Math.max(slo.minimumEvents, Math.ceil(rounded(1 / (fast * budgetOf(slo)))));
}

function burnText(slo: Slo, { remaining }: Recordings): string {
  const asked = Object.fromEntries(slo.by.map((label) => [label, '%s']));
  const values = slo.by.map((label) => ` $labels.${label}`).join('');
  const left = `{{ with printf \`${print(read(slo, remaining, asked))}\`${values} | query }}`;
  const subject = slo.by.length === 0 ? slo.title : `${slo.title} (${labelled(slo.by)})`;
  return (
    `The error budget of ${subject} burns {{ $value | humanize }} times as fast as ${percent(slo.objective)} within ${spoken(PERIOD)} allows` +
    `${left}; {{ . | first | value | humanizePercentage }} of it is left{{ end }}.`
  );
}

const labelled = (labels: readonly string[]): string => labels.map((label) => `{{ $labels.${label} }}`).join(', ');

function absence(slo: Slo, { total }: Recordings): AlertRule {
  const kept = { by: ['slo', ...slo.by.filter((label) => label === 'cluster')] };
  const where = slo.by.includes('cluster') ? ' in {{ $labels.cluster }}' : '';
  return {
    alert: `${alertPrefix(slo)}Absent`,
    when: unless(group(presentOverTime(read(slo, total), REMEMBERED), kept), group(read(slo, total), kept)),
    for: GONE,
    severity: 'info',
    labels: { service: slo.service, slo: slo.name },
    summary: `Nothing is known of ${slo.title} any more.`,
    description: `The series of {{ $labels.slo }}${where} were there within ${spoken(REMEMBERED)}, and have been gone for ${spoken(GONE)}: whether the SLO is kept is not known.`,
    runbook: 'ServiceLevelAbsent',
  };
}
