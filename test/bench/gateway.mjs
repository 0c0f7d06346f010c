// What the gateway costs beside a bare collector: `npm run bench:gateway`. Both are the same program and get the same
// bytes in the same run, so that their ratio says something about the configuration and little about the machine.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCollector } from './gateway/collector.mjs';
import { load } from './gateway/load.mjs';
import { bare, gatewayContainer, stages } from './gateway/stages.mjs';

const ROUNDS = 5;
const SESSIONS = 12;
/** Longer than any batch waits. */
const SETTLE = 350;
/** Longer than a queue waits for more. */
const SETTLE_QUEUES = 1400;

const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'signalbox-bench-'));

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** One round of one collector: everything is sent, and what waits in it has gone on. */
async function once({ collector, queues }, { requests, all }) {
  const before = collector.cpuSeconds();
  const start = process.hrtime.bigint();
  await collector.send(requests);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await sleep(queues ? SETTLE_QUEUES : SETTLE);
  const cpu = collector.cpuSeconds() - before;
  return { cpuPer1000: (cpu / all) * 1000, wallPerSecond: all / seconds, memory: collector.memory().now };
}

/** A collector that lost something, or a gateway that did not count everything, has measured nothing. */
async function check({ title, collector, config }, sent) {
  const own = await collector.metrics(8888);
  const accepted = {
    metrics: own['otelcol_receiver_accepted_metric_points_total'],
    logs: own['otelcol_receiver_accepted_log_records_total'],
    traces: own['otelcol_receiver_accepted_spans_total'],
  };
  const counted = {};
  if ('metrics/ledger' in config.service.pipelines) {
    const ledger = await collector.metrics(8889);
    for (const kind of Object.keys(sent)) counted[kind] = ledger[`telemetry_records_total{signal="${kind}"}`];
  }
  for (const [what, found] of Object.entries({ accepted, counted })) {
    for (const [kind, count] of Object.entries(found)) {
      if (count !== sent[kind]) throw new Error(`${title}: ${what} ${count} of ${sent[kind]} ${kind}`);
    }
  }
}

function summary({ title, collector, rounds }) {
  const costs = rounds.map(({ cpuPer1000 }) => cpuPer1000);
  return {
    title,
    cpuMillisPer1000: { median: median(costs) * 1000, min: Math.min(...costs) * 1000, max: Math.max(...costs) * 1000 },
    perSecondAndCore: 1000 / median(costs),
    perSecondHere: median(rounds.map(({ wallPerSecond }) => wallPerSecond)),
    memoryMebibytes: { median: median(rounds.map(({ memory }) => memory)), peak: collector.memory().peak },
  };
}

function print(results) {
  const [first] = results;
  const last = results.at(-1).cpuMillisPer1000.median;
  const number = (value, digits, width) => value.toFixed(digits).padStart(width);
  console.log('stage            CPU ms / 1000   min..max        ratio   share   events/s/core   here   MiB   peak');
  results.forEach(({ title, cpuMillisPer1000: cpu, perSecondAndCore, perSecondHere, memoryMebibytes }, index) => {
    const added = cpu.median - (results[index - 1]?.cpuMillisPer1000.median ?? 0);
    console.log(
      title.padEnd(16) +
        number(cpu.median, 1, 14) +
        `   ${cpu.min.toFixed(1)}..${cpu.max.toFixed(1)}`.padEnd(18) +
        `${number(cpu.median / first.cpuMillisPer1000.median, 2, 6)} ${number((added / last) * 100, 0, 6)} %` +
        number(perSecondAndCore, 0, 14) +
        number(perSecondHere, 0, 9) +
        number(memoryMebibytes.median, 0, 6) +
        number(memoryMebibytes.peak, 0, 7),
    );
  });
}

async function measure(running) {
  const sent = { metrics: 0, logs: 0, traces: 0 };
  let all = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    // The first is for warming up, and shorter.
    const work = load(round === 0 ? Math.ceil(SESSIONS / 4) : SESSIONS, round);
    for (const kind of Object.keys(sent)) sent[kind] += work.records[kind];
    // Nobody is always the first.
    for (const each of [...running.slice(round % running.length), ...running.slice(0, round % running.length)]) {
      const result = await once(each, work);
      if (round > 0) each.rounds.push(result);
    }
    all = work.all;
  }
  for (const each of running) await check(each, sent);
  return { recordsInARound: all, sent };
}

async function main() {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' });
  const { config, variables } = gatewayContainer(join(project, 'lib', 'src'));
  const started = [];
  try {
    const start = async (options) => {
      const collector = await startCollector({ variables, ...options });
      started.push(collector);
      return collector;
    };
    const sink = bare(config);
    sink.receivers = structuredClone(sink.receivers);
    sink.receivers.otlp.protocols.http = { endpoint: '0.0.0.0:3100', logs_url_path: '/otlp/v1/logs' };
    const store = await start({ config: sink, address: '127.0.0.100', folder: join(folder, 'store') });
    const hosts = { 'loki.bench.svc': store.address, 'jaeger.bench.svc': store.address };
    const running = [];
    for (const [index, stage] of stages(config).entries()) {
      const address = `127.0.0.${101 + index}`;
      const collector = await start({ config: stage.config, address, hosts, folder: join(folder, String(index)) });
      running.push({ ...stage, collector, queues: stage.config === config, rounds: [] });
    }
    const { recordsInARound } = await measure(running);
    const results = running.map(summary);
    console.log(`${cpus().length} cores, ${ROUNDS} rounds of ${recordsInARound} points, records and spans; medians`);
    print(results);
    mkdirSync(join(project, 'test-results'), { recursive: true });
    writeFileSync(
      join(project, 'test-results', 'gateway.json'),
      `${JSON.stringify({ rounds: ROUNDS, recordsInARound, results }, undefined, 2)}\n`,
    );
  } finally {
    await Promise.all(started.map((collector) => collector.stop()));
    rmSync(folder, { recursive: true });
  }
}

await main();
