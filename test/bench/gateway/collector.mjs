// A collector as a process: started, fed, and asked what it used.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, '..', '..', 'programs', 'bin', 'otelcol');
/** Requests that are on their way at the same time, as from so many senders. */
const SENDERS = 4;

/** Starts a collector at an address of its own; names in `hosts` are replaced by addresses. */
export function launchCollector({ config, address, folder, variables, hosts = {} }) {
  mkdirSync(folder, { recursive: true });
  const replaced = Object.entries({ '0.0.0.0': address, '/var/lib/otelcol': folder, ...hosts });
  const text = replaced.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(config));
  const file = join(folder, 'config.yaml');
  writeFileSync(file, text);
  const child = spawn(PROGRAM, [`--config=${file}`], { env: variables, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  const exited = new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });
  return {
    address,
    ready: async () => {
      for (let tries = 0; !(await get(`http://${address}:13133/`).catch(() => false)); tries += 1) {
        if (child.pid === undefined) throw new Error(`${PROGRAM} cannot be started: \`npm run programs\` builds it`);
        if (child.exitCode !== null || tries > 200) throw new Error(`the collector at ${address}: ${output}`);
        await sleep(100);
      }
    },
    send: (requests) => send(agent, address, requests),
    cpuSeconds: () => cpuSeconds(child.pid),
    memory: () => memory(child.pid),
    metrics: async (port) => samples(await get(`http://${address}:${port}/metrics`)),
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Sends requests in order, some at the same time. */
async function send(agent, address, requests) {
  let next = 0;
  const sender = async () => {
    while (next < requests.length) {
      const { path, body } = requests[next++];
      const headers = { 'content-type': 'application/x-protobuf', 'content-length': body.length };
      await exchange(`http://${address}:4318${path}`, { method: 'POST', agent, headers }, body);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

const get = (url) => exchange(url, { method: 'GET' });

function exchange(url, options, body) {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** What all threads of a process ran, in nanoseconds by the scheduler; the clock of /proc/<pid>/stat is too coarse. */
function cpuSeconds(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((a, b) => a + b, 0) / 1e9;
}

/** Resident memory in MiB: now, and the most that it ever was. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) / 1024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

/** Sums of scraped metrics by name, and by name with one of the labels: `name{label="value"}`. */
function samples(text) {
  const sums = {};
  for (const [, name, labels = '', value] of text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)/gm)) {
    for (const key of [name, ...labels.split(',').map((label) => `${name}{${label}}`)]) {
      sums[key] = (sums[key] ?? 0) + Number(value);
    }
  }
  return sums;
}
