import type { Inhibition } from '../../src/components/contracts';
import type { RuleGroup } from '../../src/promql';
import { type Told, isMeant, toldOf } from './told';

/**
 * What is wrong with inhibitions that are about these rules. A label of `equal` that neither side carries counts as
 * equal: whichever source fires then keeps back every target.
 */
export function inhibitionFaults(inhibitions: readonly Inhibition[], groups: readonly RuleGroup[]): string[] {
  const all = toldOf(groups);
  const found = inhibitions.flatMap((inhibition) => {
    const sources = all.filter((told) => isMeant(inhibition.source, told));
    const targets = all.filter((told) => isMeant(inhibition.target, told));
    const pairs = sources.flatMap((source) =>
      targets.filter((target) => target !== source).map((target) => [source, target] as const),
    );
    return inhibition.equal.flatMap((label) => {
      const blind = pairs.find(([source, target]) => isBlind(label, source, target, inhibition.equal));
      return blind === undefined ? [] : [message(label, ...blind)];
    });
  });
  return [...new Set(found)];
}

/** Whether two alerts count as equal in a label because neither has it. */
function isBlind(label: string, source: Told, target: Told, equal: readonly string[]): boolean {
  const differ = equal.some((other) => {
    const [one, another] = [source.fixed[other], target.fixed[other]];
    return one !== undefined && another !== undefined && one !== another;
  });
  return !differ && source.carried?.has(label) === false && target.carried?.has(label) === false;
}

function message(label: string, source: Told, target: Told): string {
  return (
    `inhibitions: \`equal\` names ${label}, which neither ${named(source)} nor ${named(target)} carries, so that ` +
    'it counts as equal: leave it out, or narrow source and target to alerts that have it'
  );
}

const named = ({ alert, fixed }: Told): string => `${alert} (${fixed['severity'] ?? 'without severity'})`;
