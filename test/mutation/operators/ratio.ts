import { type Matching } from '../../../src/promql/ast';
import { named, perPart } from './operator';

/** Numerator and denominator change places, unless one of them is a mere number. */
export const ratio = perPart((part) => {
  if (part.type !== 'binary' || part.operator !== '/') return [];
  const { left, right, matching } = part;
  if (left.type === 'number' || right.type === 'number') return [];
  const by = { ...part, left: right, right: left, ...(matching && { matching: turned(matching) }) };
  return [{ says: `numerator and denominator swapped in ${named(part)}`, by }];
});

function turned({ group, ...matching }: Matching): Matching {
  return group === undefined
    ? matching
    : { ...matching, group: { ...group, side: group.side === 'left' ? 'right' : 'left' } };
}
