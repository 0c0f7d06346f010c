import { named, perPart } from './operator';
import { isFill, isShareAboveLimit } from './scale';

/** A guard, an exception or an alternative is forgotten, or means the opposite. */
export const set = perPart((part, within) => {
  if (part.type !== 'binary') return [];
  const { operator, left, right } = part;
  switch (operator) {
    case 'and':
      return [
        { says: `and → or before ${named(right)}`, by: { ...part, operator: 'or' } },
        { says: `guard removed: ${named(right)}`, by: left },
      ];
    case 'unless':
      return [
        { says: `unless → and before ${named(right)}`, by: { ...part, operator: 'and' } },
        { says: `exception removed: ${named(right)}`, by: left },
      ];
    case 'or':
      return [
        ...(isFill(right) && isShareAboveLimit(part, within)
          ? []
          : [
              { says: `or → and before ${named(right)}`, by: { ...part, operator: 'and' } as const },
              { says: `${isFill(right) ? 'fill' : 'alternative'} removed: ${named(right)}`, by: left },
            ]),
        ...(left.type === 'binary' && left.operator === 'or'
          ? []
          : [{ says: `alternative removed: ${named(left)}`, by: right }]),
      ];
    default:
      return [];
  }
});
