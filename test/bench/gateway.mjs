// What the gateway costs beside a bare collector: `npm run bench:gateway`. Both are the same program and get the same
// bytes in the same run, so that their ratio says much about the configuration and little about the machine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchCollector } from './gateway/collector.mjs';
import { load } from './gateway/load.mjs';
import { gatewayContainer, stages, stores } from './gateway/stages.mjs';
import { compared, table } from './gateway/table.mjs';

const ROUNDS = 9;
/** Sessions of each client in a round. */
const SESSIONS = 12;
/** Milliseconds; longer than any batch waits, and than a queue waits for more. */
const SETTLE = 300;
const SETTLE_QUEUES = 1600;

const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'signalbox-bench-'));
const started = [];

async function start(options) {
  const collector = launchCollector({ folder: join(folder, options.address), ...options });
  started.push(collector);
  await collector.ready();
  return collector;
}

/** Every stage as a collector of its own, and one more in place of the stores. */
async function startAll() {
  const { config, variables } = gatewayContainer(join(project, 'lib', 'src'));
  const store = await start({ config: stores(config), variables, address: '127.0.0.100' });
  const hosts = { 'loki.bench.svc': store.address, 'jaeger.bench.svc': store.address };
  const all = await Promise.all(
    stages(config).map(async (stage, index) => ({
      ...stage,
      collector: await start({ config: stage.config, variables, hosts, address: `127.0.0.${101 + index}` }),
      rounds: [],
      settle: stage.config === config ? SETTLE_QUEUES : SETTLE,
    })),
  );
  return { store, all };
}

/** Sends everything to one stage. What it uses is known when all that waits in it has gone on. */
async function once({ collector, settle }, { requests, count }) {
  const before = collector.cpuSeconds();
  const begin = process.hrtime.bigint();
  await collector.send(requests);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const settled = sleep(settle).then(() => ({
    cpuSeconds: (collector.cpuSeconds() - before) / (count / 1000),
    perSecond: count / seconds,
    mebibytes: collector.memory().now,
  }));
  await sleep(SETTLE);
  return { settled };
}

/** Round by round, so that a slow moment of the machine is one of all stages. The first round warms up. */
async function measure(all) {
  const sent = { metrics: 0, logs: 0, traces: 0 };
  let count = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const work = load(round === 0 ? Math.ceil(SESSIONS / 4) : SESSIONS, round * SESSIONS);
    count = work.count;
    for (const kind of Object.keys(sent)) sent[kind] += work.records[kind];
    const first = round % all.length;
    for (const stage of [...all.slice(first), ...all.slice(0, first)]) {
      const { settled } = await once(stage, work);
      if (round > 0) stage.rounds.push(settled);
    }
  }
  for (const stage of all) stage.rounds = await Promise.all(stage.rounds);
  return { sent, count };
}

/** A collector that lost something, or a gateway that did not count it, has measured nothing. */
async function check({ store, all }, sent) {
  for (const { title, collector, config } of all) {
    same(`${title} received`, await accepted(collector), sent);
    if (!('metrics/ledger' in config.service.pipelines)) continue;
    const ledger = await collector.metrics(8889);
    const counted = (kind) => ledger[`telemetry_records_total{signal="${kind}"}`];
    same(`${title} counted`, Object.fromEntries(Object.keys(sent).map((kind) => [kind, counted(kind)])), sent);
  }
  // Spans of some clients are noise, and go no further; metrics are scraped.
  const { logs, traces } = await accepted(store);
  same('stored', { logs, traces: traces > 0 }, { logs: sent.logs, traces: true });
}

async function accepted(collector) {
  const own = await collector.metrics(8888);
  const of = (what) => own[`otelcol_receiver_accepted_${what}_total`];
  return { metrics: of('metric_points'), logs: of('log_records'), traces: of('spans') };
}

function same(what, found, wanted) {
  for (const [kind, value] of Object.entries(wanted)) {
    if (found[kind] !== value) throw new Error(`${what}: ${kind} ${found[kind]}, not ${value}`);
  }
}

async function main() {
  const running = await startAll();
  const { sent, count } = await measure(running.all);
  await check(running, sent);
  const results = compared(running.all.map((stage) => ({ ...stage, peak: stage.collector.memory().peak })));
  const cores = availableParallelism();
  console.log(`${cores} cores; medians of ${ROUNDS} rounds of ${count} points, records and spans each`);
  console.log(table(results));
  const file = join(project, 'test-results', 'gateway.json');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ cores, rounds: ROUNDS, count, stages: results }, undefined, 2)}\n`);
}

try {
  await main();
} finally {
  await Promise.all(started.map((collector) => collector.stop()));
  rmSync(folder, { recursive: true });
}
