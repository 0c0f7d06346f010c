import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Behaviour } from './behaviour';

const RULES = join(__dirname, '..', '..', '..', 'rules');

/** What a file tells: how one alert behaves, or those that are made together. */
interface Told {
  readonly behaviour?: Behaviour;
  readonly behaviours?: readonly Behaviour[];
}

/** Every behaviour that is written down beside a rule. */
export function everyBehaviour(): Behaviour[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.behaviour.ts'))
    .toSorted()
    .flatMap((file) => {
      const { behaviour, behaviours = [] } = jest.requireActual<Told>(join(RULES, file));
      return behaviour === undefined ? behaviours : [behaviour, ...behaviours];
    });
}
