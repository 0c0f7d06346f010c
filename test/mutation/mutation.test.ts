import type { AlertRule } from '../../src/promql';
import type { Behaviour } from '../harness/rules/behaviour';
import { everyBehaviour } from '../harness/rules/behaviours';
import { play } from '../harness/rules/play';
import { promtoolFiles } from '../harness/rules/promtool-test';
import { sliceOf } from '../harness/rules/slice';
import { everyRule } from '../stacks/rules';
import { EXCUSED } from './excused';
import { type Judged, judge } from './judge';
import { mutantsOf } from './mutants';
import { mostTellingFirst } from './order';
import { oneLine, percent, writeReport } from './report';
import {
  LEAST_KILLED,
  MOST_EXCUSED,
  type Score,
  excusedShare,
  killedShare,
  needless,
  once,
  scoreOf,
  total,
} from './score';

const MOST_SECONDS = 900;

const rules = everyRule();
const behaviours = new Map(everyBehaviour().map((behaviour) => [behaviour.alert, behaviour]));
const alertsByGroup = rules.flatMap(({ name, rules: own }) => {
  const alerts = own
    .filter((rule): rule is AlertRule => 'severity' in rule)
    .map(({ alert }) => alert)
    // What the same code makes again is played by its own scenarios, and not mutated again.
    .filter((alert) => !behaviours.has(behaviours.get(alert)?.madeLike ?? ''));
  return alerts.length === 0 ? [] : [[name, [...new Set(alerts)]] as const];
});

const judgements = new Map<string, Judged>();
/** Mistakes that a scenario noticed: one in a recording is not made again in the next alert that reads it. */
const noticed = new Set<string>();
const began = performance.now();

/** Plays the scenarios over the alert as it is, then over its mutants. */
async function judged(alert: string, behaviour: Behaviour | undefined): Promise<Judged> {
  const slice = sliceOf(rules, alert);
  const scenarios = mostTellingFirst(behaviour?.scenarios ?? []);
  const { rules: original, tests } = promtoolFiles({ alert, scenarios }, slice);
  const said = await play([{ rules: original, tests }]);
  expect(said.flat().filter((text) => text !== '')).toEqual([]);
  const judgement = await judge(
    mutantsOf(slice).filter(({ mistake }) => !noticed.has(mistake)),
    tests,
  );
  for (const { mistake } of judgement.killed) noticed.add(mistake);
  expect(needless(alert, judgement)).toEqual([]);
  return judgement;
}

describe.each(alertsByGroup)('%s', (_, alerts) => {
  test.each(alerts)('%s is as it is written down', async (alert) => {
    const judgement = await judged(alert, behaviours.get(alert));
    judgements.set(alert, judgement);
    process.stdout.write(`${oneLine(alert, scoreOf(alert, judgement))}\n`);
  });
});

describe('of all mutants without an excuse nine in ten are killed, and few are excused', () => {
  let scores = new Map<string, Score>();
  const scoreOfGroup = (alerts: readonly string[]): Score => total(alerts.flatMap((alert) => scores.get(alert) ?? []));

  beforeAll(() => {
    scores = new Map([...once(judgements)].map(([alert, judgement]) => [alert, scoreOf(alert, judgement)]));
    const seconds = (performance.now() - began) / 1000;
    const groups = new Map(alertsByGroup.map(([name, alerts]) => [name, scoreOfGroup(alerts)]));
    const all = total([...scores.values()]);
    writeReport(groups, all, seconds);
    process.stdout.write(
      `All mutants: ${percent(all)} killed in ${Math.round(seconds)} s; see test-results/mutation.md\n`,
    );
  });

  test('in a quarter of an hour', () => {
    expect((performance.now() - began) / 1000).toBeLessThan(MOST_SECONDS);
  });

  test.each([...alertsByGroup, ['all groups together', alertsByGroup.flatMap(([, alerts]) => alerts)] as const])(
    'in %s',
    (_, alerts) => {
      const score = scoreOfGroup(alerts);
      expect(score.mutants).toBeGreaterThan(0);
      if (killedShare(score) < LEAST_KILLED)
        throw new Error(`${percent(score)} are killed; these survive:\n${score.survivors.join('\n')}`);
      expect(excusedShare(score)).toBeLessThanOrEqual(MOST_EXCUSED);
    },
  );

  test('every excuse is about an alert that there is', () => {
    const known = alertsByGroup.flatMap(([, alerts]) => alerts);
    expect(EXCUSED.filter(({ alert }) => !known.includes(alert))).toEqual([]);
  });
});
