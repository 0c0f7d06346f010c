import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Behaviour } from './behaviour';

const RULES = join(__dirname, '..', '..', '..', 'rules');

/** Every behaviour that is written down beside a rule. */
export function everyBehaviour(): Behaviour[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.behaviour.ts'))
    .toSorted()
    .map((file) => jest.requireActual<{ readonly behaviour: Behaviour }>(join(RULES, file)).behaviour);
}
