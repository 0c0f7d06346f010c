import { parse, syntaxErrors } from '../../logql/syntax';
import { type Panel, logqlTargets, nameOf } from '../model';
import { once } from './once';
import { type Rule, withPanel } from './rule';

const faults = once((expr: string) => [
  ...syntaxErrors(expr),
  ...(parse(expr).children.length === 0 ? ['it is empty'] : []),
]);

export const targetLogql: Rule = {
  linter: 'target-logql-rule',
  says: 'queries of logs are LogQL',
  check: (dashboard) =>
    logqlTargets(dashboard).flatMap(({ panel, expr }) => faults(expr).map((fault) => `${nameOf(panel)}: ${fault}`)),
  good: withLogs('sum by (agent) (count_over_time({app="a"} |= "x" [$__auto]))'),
  bad: withLogs('{app="a"} |= x'),
};

/** A dashboard with a query of logs. */
export function withLogs(expr: string, change: Partial<Panel['targets'] & object>[number] = {}) {
  const datasource = { type: 'loki', uid: '${loki_datasource}' };
  return withPanel({ type: 'logs', datasource, targets: [{ refId: 'A', expr, datasource, ...change }] });
}
