import { withVariables } from '../../promql/shipped';
import { syntaxErrors } from '../../promql/syntax';
import { nameOf, promqlTargets } from '../model';
import { once } from './once';
import { type Rule, withTarget } from './rule';

/** Its types are checked where all queries are, in test/promql/shipped.test.ts. */
const faults = once((expr: string) => syntaxErrors(withVariables(expr)));

/** Grafana shows what Prometheus says about it, in red and in the place of the panel. */
export const targetPromql: Rule = {
  linter: 'target-promql-rule',
  says: 'queries are PromQL',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel, expr }) => faults(expr).map((fault) => `${nameOf(panel)}: ${fault}`)),
  good: withTarget({ expr: 'sum(rate(calls_total{job="$job"}[$__rate_interval]))' }),
  bad: withTarget({ expr: 'sum(rate(calls_total[5m])' }),
};
