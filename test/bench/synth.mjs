// Times synthesis as a whole process: `npm run bench`. What users wait for is the process, not a function in it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 15;
const project = join(import.meta.dirname, '..', '..');
const outdir = mkdtempSync(join(tmpdir(), 'signalbox-bench-'));

/** One run of a Node program: wall time in milliseconds and the most memory it held, in MiB. */
function once(args) {
  const script = `process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)))`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${script}`)}`;
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: project,
    env: { PATH: process.env.PATH, CDK8S_OUTDIR: outdir },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return { milliseconds, mebibytes: Number(String(output[3])) / 1024 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function measure(name, args) {
  once(args);
  const runs = Array.from({ length: RUNS }, () => once(args));
  const times = runs.map(({ milliseconds }) => milliseconds);
  const memory = median(runs.map(({ mebibytes }) => mebibytes));
  const figures = [Math.min(...times), median(times), Math.max(...times)].map((time) => time.toFixed(0).padStart(5));
  console.log(`${name.padEnd(34)} ${figures.join(' ')} ms   ${memory.toFixed(0)} MiB`);
}

const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile());

execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' });
console.log(`Node ${process.version}, ${RUNS} runs each, whole process                min  median   max`);
measure('node, nothing loaded', ['-e', '0']);
measure('signalbox loaded', ['-e', "require('./lib/src')"]);
measure('charts/main.ts, size small', ['lib/charts/main.js']);
const written = files(outdir);
console.log(`written: ${written.length} files, ${written.reduce((sum, { size }) => sum + size, 0)} bytes`);
rmSync(outdir, { recursive: true });
