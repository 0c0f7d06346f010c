import type { RuleGroup } from '../../src/promql';
import { type RuleContext, emittedNames, isFed } from '../context';
import { alertsOf } from './alerts';
import { checkNames } from './checks';
import { DEFAULT_SLOS } from './defaults';
import { recordingsOf } from './recordings';
import type { Slo } from './slo';

/** How often they are evaluated: seldom enough to be cheap, often enough to be told within minutes. */
const INTERVAL = '1m';

/** The rules of one SLO: what is recorded, and the alerts that read it. */
export function rulesOf(slo: Slo): RuleGroup[] {
  const recordings = recordingsOf(slo);
  return [
    { name: `slo-${slo.name}-recordings`, interval: INTERVAL, rules: recordings.all },
    { name: `slo-${slo.name}-alerts`, interval: INTERVAL, rules: alertsOf(slo, recordings) },
  ];
}

/** The rules of some SLOs. Of those that come with the package, the ones that nothing in the stack tells of are left out. */
export function sloRules(slos: readonly Slo[], context: RuleContext): RuleGroup[] {
  checkNames(slos);
  const emitted = emittedNames(context);
  return slos
    .filter((slo) => !DEFAULT_SLOS.includes(slo) || isFed([slo.bad('5m'), slo.total('5m')], emitted))
    .flatMap(rulesOf);
}
