import { nameOf, promqlTargets } from '../model';
import { type Rule, withPanel, withTarget } from './rule';

/** On a line it looks as if all was well while nobody counted. */
export const inventedZero: Rule = {
  id: 'D08',
  says: 'a zero for what is not there is put into numbers only',
  check: (dashboard) =>
    promqlTargets(dashboard)
      .filter(({ panel, expr }) => panel.type !== 'stat' && /\bor\s+vector\(0\)/.test(expr))
      .map(({ panel }) => `${nameOf(panel)} invents a zero`),
  good: withPanel({ type: 'stat', targets: [{ expr: 'sum(calls) or vector(0)' }] }),
  bad: withTarget({ expr: 'sum(calls) or vector(0)' }),
};
