import { nameOf, promqlTargets } from '../model';
import { nodes, textOf } from '../../promql/syntax';
import { tree } from './queries';
import { type Rule, withTarget } from './rule';

/** Over time the first ten are others at each point: a legend of a hundred, of which none has a whole line. */
export const rankings: Rule = {
  id: 'D15',
  says: 'the first ten are asked for at one moment only',
  check: (dashboard) =>
    promqlTargets(dashboard)
      .filter(({ target, expr }) => target.instant !== true && ranks(expr))
      .map(({ panel }) => `${nameOf(panel)} ranks at each point`),
  good: withTarget({ expr: 'topk(10, sum by (job) (up))', instant: true }),
  bad: withTarget({ expr: 'sum(up) / scalar(bottomk(1, up))' }),
};

function ranks(expr: string): boolean {
  const parsed = tree(expr);
  return nodes(parsed, 'AggregateOp').some((operator) => ['topk', 'bottomk'].includes(textOf(parsed, operator)));
}
