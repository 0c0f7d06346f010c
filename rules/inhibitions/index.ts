import type { Inhibition, LabelMatch } from '../../src/components/contracts';
import type { RuleGroup } from '../../src/promql';
import type { RuleContext } from '../context';
import { infoInhibitor } from '../stack/info-inhibitor';
import { CAUSES, type Cause } from './causes';
import { type Told, toldOf } from './told';

/** A critical alert is never kept back. */
const LESSER: LabelMatch = { label: 'severity', operator: '=~', value: 'warning|info' };

/**
 * Which alerts keep back others, by the rules themselves: where an alert has two severities the critical one keeps back
 * the lesser about the same subject.
 */
export function inhibitionsOf(groups: readonly RuleGroup[]): Inhibition[] {
  const all = toldOf(groups);
  const names = new Set(all.map(({ alert }) => alert));
  return [...names].flatMap((alertname) => {
    const own = all.filter(({ alert }) => alert === alertname);
    const critical = own.filter(({ fixed }) => fixed['severity'] === 'critical');
    const lesser = own.filter(({ fixed }) => ['warning', 'info'].includes(fixed['severity'] ?? ''));
    const equal = carriedByAll([...critical, ...lesser]);
    // Of an alert whose labels nobody knows it cannot be said whether two are about the same.
    if (critical.length === 0 || lesser.length === 0 || equal === undefined) return [];
    return [{ source: { alertname, severity: 'critical' }, target: [nameIs(alertname), LESSER], equal }];
  });
}

/** Which of the alerts that are shipped keep back others because they say why those fire. */
export function causalInhibitions(groups: readonly RuleGroup[], context: RuleContext): Inhibition[] {
  const names = new Set(toldOf(groups).map(({ alert }) => alert));
  return CAUSES.flatMap((cause) => {
    const targets = cause.targets.map(({ name }) => name).filter((name) => names.has(name));
    const source = sourceOf(cause, context);
    if (!names.has(cause.source.name) || targets.length === 0 || source === undefined) return [];
    const target: LabelMatch = { label: 'alertname', operator: '=~', value: targets.join('|') };
    return [{ source, target: [target, LESSER], equal: cause.equal }];
  });
}

/** Nobody is told of what is only worth knowing until something worse happens about the same service. */
export function quietInfo(groups: readonly RuleGroup[]): Inhibition[] {
  const { name } = infoInhibitor;
  const isThere = toldOf(groups).some(({ alert }) => alert === name);
  return isThere ? [{ source: { alertname: name }, target: { severity: 'info' }, equal: ['cluster', 'service'] }] : [];
}

/** Labels that tell one subject of alerts from another: all that each of them carries. */
function carriedByAll(all: readonly Told[]): string[] | undefined {
  const [first, ...rest] = all.map(({ carried }) => carried);
  if (first === undefined || rest.includes(undefined)) return undefined;
  return [...first]
    .filter((label) => label !== 'severity' && label !== 'alertname' && rest.every((other) => other?.has(label)))
    .toSorted();
}

const nameIs = (value: string): LabelMatch => ({ label: 'alertname', value });

function sourceOf({ source, jobs }: Cause, context: RuleContext): LabelMatch[] | undefined {
  if (jobs === undefined) return [nameIs(source.name)];
  const job = jobs(context);
  if (job === undefined) return undefined;
  return [nameIs(source.name), typeof job === 'string' ? { label: 'job', value: job } : { label: 'job', ...job }];
}
