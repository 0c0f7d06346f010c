import { nameOf, promqlTargets } from '../model';
import { nodes, textOf } from '../../promql/syntax';
import { tree } from './queries';
import { type Rule, withTarget } from './rule';

/** Labels with a value for each person or call: they are in logs and traces, where they cost nothing. */
const UNBOUNDED = /^(session|user|account|trace|span|request|conversation|prompt|task)_id$|^(email|user|session)$/;

export const identities: Rule = {
  id: 'D15',
  says: 'metrics are not told apart by persons, sessions and calls',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel, expr }) => {
      const parsed = tree(expr);
      const labels = nodes(parsed, 'LabelName').map((node) => textOf(parsed, node));
      return labels.filter((label) => UNBOUNDED.test(label)).map((label) => `${nameOf(panel)} tells apart by ${label}`);
    }),
  good: withTarget({ expr: 'sum by (agent) (rate(calls_total[5m]))' }),
  bad: withTarget({ expr: 'sum by (session_id) (rate(calls_total[5m]))' }),
};
