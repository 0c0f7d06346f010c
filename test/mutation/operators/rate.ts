import { named, perPart } from './operator';
import { isFill, isScaleFree } from './scale';

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  rate: ['increase', 'irate'],
  increase: ['rate'],
};

/** `rate` and `increase` are taken for each other, or the last two samples for the whole window. */
export const rate = perPart((part, within) => {
  if (part.type !== 'call') return [];
  const others = (OTHERS[part.name] ?? []).filter(
    (name) => (name === 'irate' && !within.some(isFill)) || !isScaleFree(within),
  );
  return others.map((name) => ({ says: `${part.name} → ${name} in ${named(part)}`, by: { ...part, name } }));
});
