// The real Prometheus, with the arguments of its pod.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { get } from './http.mjs';

/** Starts Prometheus and waits until it is ready. */
export async function startPrometheus({ program, args, host, config, folder }) {
  const own = args
    .filter((arg) => !/^--(config\.file|storage\.tsdb\.path|web\.listen-address)=/.test(arg))
    .concat(`--config.file=${config}`, `--storage.tsdb.path=${folder}`, `--web.listen-address=${host}`)
    // Not shipped: how the bench brings the last hours in.
    .concat('--web.enable-remote-write-receiver');
  const child = spawn(program, own, { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (data) => (output = (output + data).slice(-5000)));
  const address = `http://${host}`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 300) throw new Error(`Prometheus does not start:\n${output}`);
    const isReady = await get(`${address}/-/ready`).then(
      () => true,
      () => false,
    );
    if (isReady) break;
    await sleep(100);
  }
  return {
    address,
    /** Processor time used so far; a tick of the kernel's is a hundredth of a second. */
    cpuSeconds: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    reload: () => process.kill(child.pid, 'SIGHUP'),
    mebibytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(15_000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
    },
  };
}

/** What every group took at its last evaluation, each rule times what its samples are too few, and when that was. */
export async function evaluations(address, thinnessOf) {
  const { data } = JSON.parse(await get(`${address}/api/v1/rules`));
  return data.groups.map(({ name, lastEvaluation, rules }) => ({
    name,
    seconds: rules.reduce((sum, rule, index) => sum + rule.evaluationTime * thinnessOf(name, index), 0),
    measured: rules.reduce((sum, rule) => sum + rule.evaluationTime, 0),
    at: lastEvaluation,
    failed: rules.filter(({ health }) => health === 'err').map(({ name: rule, lastError }) => `${rule}: ${lastError}`),
    slowest: rules.toSorted((a, b) => b.evaluationTime - a.evaluationTime)[0],
  }));
}
