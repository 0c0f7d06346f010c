import { type SloOptions, budgetOf, percent, rounded } from './slo';
import { type BurnWindows, PAGE } from './windows';

/** `slo-…-recordings` has at most 40 characters, and so has `…ErrorBudgetBurn`. */
const LONGEST_NAME = 25;

/** Refuses what cannot be promised or named; each message says what to write instead. */
export function checkOptions(options: SloOptions): void {
  const { name, objective, minimumEvents = 20, minimumBad = {}, page = true, unreachable } = options;
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || name.length > LONGEST_NAME) {
    throw new Error(
      `"${name}" cannot name an SLO and its alerts: write words in small letters with dashes between them, such as agent-tasks, at most ${LONGEST_NAME} characters`,
    );
  }
  if (!(objective > 0 && objective < 1)) throw new Error(`the SLO ${name} has ${objectiveFault(objective)}`);
  if (!Number.isInteger(minimumEvents) || minimumEvents < 1) {
    throw new Error(`the SLO ${name} has minimumEvents ${minimumEvents}: write a whole number from 1 on`);
  }
  for (const [severity, least] of Object.entries(minimumBad)) {
    if (!Number.isInteger(least) || least < 1) {
      throw new Error(`the SLO ${name} has minimumBad.${severity} ${least}: write a whole number from 1 on`);
    }
  }
  const [never] = page && unreachable === undefined ? PAGE.filter((windows) => !canFire(windows, options)) : [];
  if (never !== undefined) throw new Error(`the SLO ${name} ${neverFault(never, options)}`);
}

function objectiveFault(objective: number): string {
  const meant = objective > 1 && objective < 100 ? `${objective} % is ${rounded(objective / 100)}` : '99 % is 0.99';
  const all = objective === 1 ? ' All of them cannot be promised: nothing would be left to spend.' : '';
  return `the objective ${objective}: write a share between 0 and 1, as ${meant}.${all}`;
}

function neverFault({ factor, short, long }: BurnWindows, options: SloOptions): string {
  const least = Math.ceil((1 - 1 / factor) * 10_000 + 1) / 10_000;
  const budget = percent(budgetOf(options));
  return (
    `cannot burn ${factor} times as fast as it may: that is ${percent(rounded(factor * budgetOf(options)))} failures with a budget of ${budget}, ` +
    `so that the alert of ${short} and ${long} would never fire. Write an objective from ${least} on, or unreachable: 'drop' to go without it, or page: false`
  );
}

/** Whether a complete failure is fast enough. */
export function canFire({ factor }: BurnWindows, slo: Pick<SloOptions, 'objective'>): boolean {
  return rounded(factor * budgetOf(slo)) < 1;
}

/** Two of one name would share their series. */
export function checkNames(slos: readonly Pick<SloOptions, 'name'>[]): void {
  const names = slos.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`there are two SLOs named ${twice}: give each a name of its own`);
}
