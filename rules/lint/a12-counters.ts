import { type Expression, promql } from '../../src/promql';
import { withAlert } from './example';
import { GROWTH, callsOf, isFilter, placesOf, seriesUnder } from './expressions';
import { type Fault, type Lint, at } from './lint';
import type { LintedAlert, Subject } from './view';

const OF_COUNTERS = [...GROWTH, 'resets'];
const OF_GAUGES = [
  'deriv',
  'delta',
  'idelta',
  'predict_linear',
  ...['avg', 'min', 'max', 'sum', 'quantile', 'stddev'].map((of) => `${of}_over_time`),
];
const LIKE_COUNTERS = ['sum', 'max', 'min', 'avg', 'topk', 'bottomk'];

/** A counter says how often since its program began; only its growth says anything about now. */
export const counters: Lint = {
  id: 'A12',
  says: 'counters are asked how they grew, and only counters are',
  check: (subject) => [
    ...subject.recordings.flatMap((of) => at(of, ofFunctions(of.query.expression, subject))),
    ...subject.alerts.flatMap((of) =>
      at(of, [...ofFunctions(of.when.expression, subject), ...ofThresholds(of, subject)]),
    ),
  ],
  good: withAlert({}),
  bad: withAlert({ when: promql('sum by (team, agent) (agent_tasks_total) > 100') }),
};

function ofFunctions(query: Expression, { known, recordings }: Subject): Fault[] {
  const kindOf = (name: string): string | undefined =>
    known.get(name)?.kind ?? (recordings.some((one) => one.name === name) ? 'gauge' : undefined);
  const named = (functions: readonly string[], wrongKind: string): { call: string; name: string }[] =>
    callsOf(query, functions).flatMap((call) =>
      call.arguments.some(({ type }) => type === 'subquery')
        ? []
        : seriesUnder(call)
            .filter(({ name = '' }) => kindOf(name) === wrongKind)
            .map(({ name = '' }) => ({ call: call.name, name })),
    );
  return [
    ...named(OF_COUNTERS, 'gauge').map(({ call, name }) => ({
      wrong: `${call} of ${name}, which is no counter`,
      instead: 'deriv, delta or avg_over_time',
    })),
    ...named(OF_GAUGES, 'counter').map(({ call, name }) => ({
      wrong: `${call} of ${name}, which is a counter`,
      instead: 'rate or increase',
    })),
    ...callsOf(query, OF_COUNTERS)
      .filter(({ arguments: [of] }) => of?.type === 'subquery' && of.of.type !== 'selector')
      .map(({ name }) => ({
        wrong: `${name} of a subquery: a counter that begins again is hidden in it`,
        instead: 'the sum of the rates: sum(rate(…))',
      })),
  ];
}

function ofThresholds({ whole }: LintedAlert, { known }: Subject): Fault[] {
  const compared = placesOf(whole).flatMap(({ expression }) =>
    isFilter(expression) ? [expression.left, expression.right] : [],
  );
  return compared
    .flatMap(readings)
    .filter((name) => known.get(name)?.kind === 'counter')
    .map((name) => ({
      wrong: `${name} is compared as it stands: since its program began`,
      instead: 'increase(…) over a window',
    }));
}

/** Names of series of which the value itself is compared. */
function readings(expression: Expression): string[] {
  switch (expression.type) {
    case 'selector':
      return [expression.name ?? ''];
    case 'aggregation':
      return LIKE_COUNTERS.includes(expression.operator) ? readings(expression.of) : [];
    case 'binary':
      return isFilter(expression) ? [] : [...readings(expression.left), ...readings(expression.right)];
    default:
      return [];
  }
}
