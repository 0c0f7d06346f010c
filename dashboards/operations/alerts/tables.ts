import { type QueryUnit, type RuleGroup, type Vector, labelJoin, labelReplace, max } from '../../../src/promql';
import { hasAlerts, uidOf } from '../../alerts/address';
import { type View, column, ranking, stateColumn } from '../../panels';
import { SEVERITIES, type State, lasting, severityIn } from './state';

const TITLES: Readonly<Record<State, Pick<View, 'title' | 'description'>>> = {
  firing: {
    title: 'Firing',
    description:
      'Alerts that fire, the worst first: what each is about, and for how long its condition has held. A click leads to what it measures; the runbook of its name says what to do.',
  },
  pending: {
    title: 'Pending',
    description:
      'Alerts whose condition holds, but not yet for so long that they fire: what comes next if nothing changes. Nobody is told of them.',
  },
};

const HEIGHTS: Readonly<Record<State, number>> = { firing: 11, pending: 7 };

/** A row for each alert in a state. */
export function alertTable(state: State, rules: readonly RuleGroup[]): View {
  const groups = rules.filter(hasAlerts);
  return ranking({
    ...TITLES[state],
    rows: { alertname: 'Alert', about: 'About' },
    columns: [
      stateColumn(
        'Severity',
        max(addressed(told(severityIn(state), groups), groups), { by: WITH_ADDRESS }),
        SEVERITIES,
      ),
      column('For', 'seconds', max(told(lasting(state), groups), { by: SUBJECT })),
    ],
    height: HEIGHTS[state],
    widths: { Alert: 250 },
    hidden: ['dashboard'],
    links: [{ title: 'What it measures', to: { label: 'dashboard' } }],
  });
}

const SUBJECT = ['alertname', 'about'] as const;
/** One of the columns is enough: its rows are those of the others. */
const WITH_ADDRESS = [...SUBJECT, 'dashboard'] as const;

/** With what each alert is about in one label, however differently alerts are labelled. */
function told<U extends QueryUnit>(query: Vector<string, U>, groups: readonly RuleGroup[]): Vector<string, U> {
  // Blanks that stand together are one on a page: what an alert has not leaves no trace.
  return labelJoin(query, 'about', ' ', 'service', ...ownLabels(groups));
}

/** With the dashboard of the group that each alert is of; what people wrote themselves has none, and leads nowhere. */
function addressed<U extends QueryUnit>(query: Vector<string, U>, groups: readonly RuleGroup[]): Vector<string, U> {
  return groups.reduce<Vector<string, U>>(
    (found, group) => labelReplace(found, 'dashboard', uidOf(group), 'alertname', namesIn(group).join('|')),
    labelReplace(query, 'dashboard', 'alerts', 'alertname', '.*'),
  );
}

const alertsIn = ({ rules }: RuleGroup) => rules.filter((rule) => 'severity' in rule);

const namesIn = (group: RuleGroup): string[] => [...new Set(alertsIn(group).map(({ alert }) => alert))];

/** Of which little is to be learned, because a stack has one of each. */
const LAST = ['pod', 'job', 'namespace', 'cluster'];

/** The labels that say what alerts are about, what tells most first. */
function ownLabels(groups: readonly RuleGroup[]): string[] {
  const labels = groups.flatMap((group) =>
    alertsIn(group).flatMap(({ when, labels: given = {} }) => [...(when.labels ?? []), ...Object.keys(given)]),
  );
  return [...new Set(labels)]
    .filter((label) => label !== 'service')
    .sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other));
}
