// What the shipped rules cost: `npm run bench:rules`. The real Prometheus evaluates all of them over what a thousand
// agents leave behind; together they may take a fifth of the time that there is from one round to the next.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { oldStep, writeBlocks } from './rules/history.mjs';
import { evaluations, startPrometheus } from './rules/prometheus.mjs';
import { encodedLabels, send } from './rules/remote-write.mjs';
import { thinness } from './rules/needs.mjs';
import { everySeries } from './rules/series.mjs';
import { benchConfig, benchRules, secondsOf, shippedStack } from './rules/stack.mjs';
import { figures, percent, table } from './rules/table.mjs';
import { AGENTS } from './rules/world.mjs';

/** Of the interval, what all groups together may take. */
const ALLOWED = 1 / 5;
const HOST = '127.0.0.120:9190';
/** Seconds: how often they are evaluated here, and how often. */
const EVERY = 15;
const ROUNDS = 3;
/** Seconds: how long a busy machine may take for them. */
const PATIENCE = 300;
/** Seconds of the past that lie in Prometheus' memory, and between two samples in them. */
const RECENT = 3600;
const STEP = 30;
/** Samples of a series in one request. */
const AT_ONCE = 30;

const project = join(import.meta.dirname, '..', '..');
const library = join(project, 'lib');
const programs = join(project, 'test', 'programs', 'bin');
const folder = mkdtempSync(join(tmpdir(), 'signalbox-bench-rules-'));
const started = [];
const begun = process.hrtime.bigint();
const say = (what) =>
  console.log(`${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(0).padStart(4)} s  ${what}`);

/** The last hour of everything that somebody looks at, in the order of time. */
async function sendRecent(address, series, now) {
  let samples = 0;
  for (const one of series) one.encoded = encodedLabels(one);
  for (let back = RECENT; back > 0; back -= STEP * AT_ONCE) {
    await send(address, series, ({ depth, valueAt }) => {
      const found = [];
      for (let at = back; at > back - STEP * AT_ONCE; at -= STEP) {
        // What is only looked at now has a few samples; nothing is older than somebody looks.
        if (at <= depth + 300) found.push([valueAt(1e7 - at), now - at]);
      }
      samples += found.length;
      return found;
    });
  }
  return samples;
}

/** What the groups took that were not evaluated often enough. */
function unfinished(rounds) {
  return [...rounds]
    .filter(([, found]) => found.length <= ROUNDS)
    .map(([name, found]) => `${name} ${found.length} times, ${found.at(-1)?.measured.toFixed(1)} s`)
    .join('; ');
}

/** Some rounds of every group, and one before them. */
async function watch(address, count, thinnessOf) {
  const rounds = new Map();
  const deadline = Date.now() + PATIENCE * 1000;
  const isDone = () => rounds.size === count && [...rounds.values()].every((found) => found.length > ROUNDS);
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error(`the rules take longer than a round: ${unfinished(rounds)}`);
    await sleep(1000);
    for (const group of await evaluations(address, thinnessOf)) {
      const found = rounds.get(group.name) ?? [];
      if (group.at.startsWith('0001') || found.at(-1)?.at === group.at) continue;
      if (group.failed.length > 0) throw new Error(`${group.name}: ${group.failed.join('\n')}`);
      rounds.set(group.name, [...found, group]);
    }
  }
  return rounds;
}

async function main() {
  const { groups, config, args, interval } = shippedStack(library);
  const series = everySeries(groups, library);
  say(
    `${groups.flatMap(({ rules }) => rules).length} rules in ${groups.length} groups read ${series.length} series of ${AGENTS} agents`,
  );
  const now = Math.floor(Date.now() / 1000);
  const data = join(folder, 'data');
  const past = { series, from: RECENT, now, file: join(folder, 'past'), folder: data };
  const old = await writeBlocks({ ...past, promtool: join(programs, 'promtool') });
  say(`${old} samples of the past are in blocks`);

  const files = { config: join(folder, 'prometheus.yml'), rules: join(folder, 'rules.yml') };
  writeFileSync(files.rules, 'groups: []\n');
  writeFileSync(files.config, benchConfig(config, files.rules, EVERY));
  const program = join(programs, 'prometheus');
  const prometheus = await startPrometheus({ program, args, host: HOST, config: files.config, folder: data });
  started.push(prometheus);
  const recent = await sendRecent(prometheus.address, series, now);
  say(`${recent} samples of the last hour, one each ${STEP} s, are in memory`);

  writeFileSync(files.rules, benchRules(groups));
  prometheus.reload();
  const intervals = new Map(groups.map((group) => [group.name, secondsOf(group.interval) || interval]));
  const thin = new Map(
    groups.map(({ name, rules }) => [
      name,
      rules.map((rule) => thinness(rule, { recent: RECENT, step: STEP, oldStep }, library)),
    ]),
  );
  const before = prometheus.cpuSeconds();
  const rounds = await watch(prometheus.address, groups.length, (name, index) => thin.get(name)[index]);
  // The first reads everything for the first time, and is not counted.
  const counted = new Map([...rounds].map(([name, all]) => [name, all.slice(1)]));
  const found = figures(counted, intervals);
  say(`${ROUNDS} rounds; Prometheus has ${prometheus.mebibytes().toFixed(0)} MiB`);
  console.log(`\n${table(found)}\n`);

  // On a busy machine the clock says more about the machine than about the rules.
  const clock = [...rounds.values()].flat().reduce((sum, one) => sum + one.measured, 0);
  const busy = Math.min(1, (prometheus.cpuSeconds() - before) / clock);
  const sumOf = (what) => found.reduce((sum, group) => sum + group[what], 0);
  const [share, cpuShare, wholeShare] = [sumOf('share'), sumOf('share') * busy, sumOf('wholeShare') * busy];
  console.log(`all groups by the clock:      ${percent(share)} of their interval`);
  console.log(
    `         by the processor:    ${percent(cpuShare)}; allowed are ${percent(ALLOWED)}, ${ALLOWED * interval} s of ${interval} s`,
  );
  console.log(`         with all of the past: ${percent(wholeShare)} at most`);
  const file = join(project, 'test-results', 'rules.json');
  mkdirSync(join(file, '..'), { recursive: true });
  const result = { share, cpuShare, wholeShare, allowed: ALLOWED, series: series.length, groups: found };
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
  if (cpuShare > ALLOWED) process.exitCode = 1;
}

try {
  await main();
} finally {
  await Promise.all(started.map((prometheus) => prometheus.stop()));
  rmSync(folder, { recursive: true });
}
