import { named, perPart } from './operator';

/** The past is forgotten. */
export const offset = perPart((part) => {
  if ((part.type !== 'selector' && part.type !== 'subquery') || part.offset === undefined) return [];
  const { offset: removed, ...by } = part;
  return [{ says: `offset ${removed} removed in ${named(part)}`, by }];
});
