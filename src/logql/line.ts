import type { LineOperator } from './ast';
import type { Addresses } from './conditions';
import type { LogQuery } from './query';
import { same } from './stage';

type Same = <F extends string>(query: LogQuery<F>) => LogQuery<F>;

/**
 * Keeps lines by their text: `line('|=', 'error')`. Of several texts one suffices; with a negative operator none may
 * occur.
 */
export function line(operator: LineOperator, ...texts: readonly [string, ...string[]]): Same;
export function line(operator: '|=' | '!=', addresses: Addresses): Same;
export function line(operator: LineOperator, ...texts: readonly (string | Addresses)[]): Same {
  const addresses = texts.find((text) => typeof text === 'object');
  if (addresses === undefined) {
    return same({ type: 'line', operator, alternatives: texts.filter((text) => typeof text === 'string') });
  }
  if (operator !== '|=' && operator !== '!=') throw new Error(`addresses cannot be looked for by \`${operator}\``);
  return same({ type: 'line ip', operator, value: addresses.value });
}
