import { play } from '../harness/rules/play';
import type { Mutant } from './mutants';

/** Mutants by what became of them. */
export interface Judged {
  /** What a scenario noticed. */
  readonly killed: readonly Mutant[];
  /** What no scenario noticed. */
  readonly survived: readonly Mutant[];
  /** What Prometheus does not load: nobody could ship it. */
  readonly invalid: readonly Mutant[];
}

const PROCESSES = 2;

/** Plays every mutant through the scenarios until one of them fails: two programs at a time, one start for many. */
export async function judge(mutants: readonly Mutant[], tests: readonly string[]): Promise<Judged> {
  const size = Math.ceil(mutants.length / PROCESSES);
  const parts = Array.from({ length: PROCESSES }, (_, index) => mutants.slice(index * size, (index + 1) * size));
  const judged = await Promise.all(parts.map((part) => judgePart(part, tests)));
  return {
    killed: judged.flatMap(({ killed }) => killed),
    survived: judged.flatMap(({ survived }) => survived),
    invalid: judged.flatMap(({ invalid }) => invalid),
  };
}

async function judgePart(mutants: readonly Mutant[], tests: readonly string[]): Promise<Judged> {
  const killed: Mutant[] = [];
  const invalid: Mutant[] = [];
  let survived = mutants;
  for (const test of tests) {
    if (survived.length === 0) break;
    const said = await play(survived.map(({ rules }) => ({ rules, tests: [test] })));
    const next: Mutant[] = [];
    survived.forEach((mutant, index) => {
      const text = said[index]?.[0] ?? '';
      if (text === '') next.push(mutant);
      else (isRefusal(mutant, text) ? invalid : killed).push(mutant);
    });
    survived = next;
  }
  return { killed, survived, invalid };
}

/** Whether the file could not be loaded, rather than that a scenario went otherwise. */
function isRefusal({ says }: Mutant, text: string): boolean {
  if (text.startsWith('promtool said nothing')) throw new Error(`${says}: ${text}`);
  return /^\S*rules\.json: /.test(text);
}
