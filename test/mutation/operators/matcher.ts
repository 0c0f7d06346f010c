import type { LabelMatcher, MatchOperator } from '../../../src/promql/ast';
import { named, perPart } from './operator';

const NEGATED: Readonly<Record<MatchOperator, MatchOperator>> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' };

/** A condition on a label is negated, asks for something else, or is forgotten. */
export const matcher = perPart((part) => {
  if (part.type !== 'selector') return [];
  return part.matchers.flatMap((matcher, index) => {
    const by = (...instead: readonly LabelMatcher[]) => ({
      ...part,
      matchers: part.matchers.toSpliced(index, 1, ...instead),
    });
    const says = (what: string) => `${matcher.label}${matcher.operator}"${matcher.value}" ${what} in ${named(part)}`;
    const altered = alteredValue(matcher);
    return [
      { says: says('negated'), by: by({ ...matcher, operator: NEGATED[matcher.operator] }) },
      { says: says(`→ "${altered}"`), by: by({ ...matcher, value: altered }) },
      { says: says('removed'), by: by() },
    ];
  });
});

/** Without its last alternative, or another value. */
function alteredValue({ operator, value }: LabelMatcher): string {
  const alternatives = value.split('|');
  const isPattern = operator === '=~' || operator === '!~';
  // An alternative within brackets cannot be cut off.
  return isPattern && alternatives.length > 1 && !/[()]/.test(value)
    ? alternatives.slice(0, -1).join('|')
    : `${value}x`;
}
