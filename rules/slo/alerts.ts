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
  multiply,
  presentOverTime,
  print,
  subquery,
  sumOverTime,
  unless,
} from '../../src/promql';
import { spoken } from '../words';
import { canFire } from './checks';
import { type Recordings, read } from './recordings';
import { type MinimumBad, type Slo, alertPrefix, budgetOf, percent, rounded } from './slo';
import { type BurnWindows, PAGE, PERIOD, TICKET } from './windows';

/** What an alert about burning is besides what it is about. */
interface Urgency extends Required<Pick<AlertRule, 'for' | 'keepFiringFor'>> {
  readonly severity: keyof MinimumBad;
}

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
    .map((each) => burnsFor(slo, recordings, each, urgency.severity));
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
function burnsFor(
  slo: Slo,
  { errors, total }: Recordings,
  windows: BurnWindows,
  severity: Urgency['severity'],
): Vector<string, 'ratio'> {
  const { short, long } = windows;
  const on = { on: slo.by };
  const burn = (window: BurnWindows['short']) =>
    above(divide(read(slo, errors[window]), factor(budgetOf(slo))), factor(windows.factor));
  // What was recorded every fifth minute: each event is in one of them, however often it is recorded.
  const events = sumOverTime(subquery(read(slo, total), long, '5m'));
  const judged = and(and(burn(long), burn(short), on), atLeast(events, counted(slo.minimumEvents)), on);
  const least = leastBad(slo, windows, severity);
  if (least === undefined) return judged;
  // The share of them: a few failures of one minute can be missed by what was recorded every fifth.
  return and(judged, atLeast(multiply(events, read(slo, errors[long]), on), counted(least)), on);
}

/** Bad events without which nothing fires, where so many are not implied: by burning so fast and by enough events. */
export function leastBad(slo: Slo, windows: BurnWindows, severity: keyof MinimumBad): number | undefined {
  const implied = rounded(windows.factor * budgetOf(slo) * slo.minimumEvents);
  return implied < slo.minimumBad[severity] ? slo.minimumBad[severity] : undefined;
}

function burnText(slo: Slo, { remaining }: Recordings): string {
  const asked = Object.fromEntries(slo.by.map((label) => [label, '%s']));
  const values = slo.by.map((label) => ` $labels.${label}`).join('');
  const subject = slo.by.length === 0 ? slo.title : `${slo.title} (${labelled(slo.by)})`;
  // What was not yet seen has no budget: on the first day the rest of the month is not known.
  const budget = `the budget for what was seen within ${spoken(PERIOD)}`;
  const left =
    `{{ with printf \`${print(read(slo, remaining, asked))}\`${values} | query }}; ` +
    `{{ if gt (. | first | value) 0.0 }}{{ . | first | value | humanizePercentage }} of ${budget} is left` +
    `{{ else }}${budget} is used up{{ end }}{{ end }}`;
  return `The error budget of ${subject} burns {{ $value | printf "%.1f" }} times as fast as ${percent(slo.objective)} within ${spoken(PERIOD)} allows${left}.`;
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
