// The past beyond the last hours, as blocks that promtool makes of a text.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const WEEK = 7 * 86_400;

/** Seconds between the samples of the past: more than they really have, or it would take many minutes to make them. */
export const oldStep = (depth) => (depth < WEEK ? 1200 : 1800);

/** Writes blocks of what is older than `from` seconds; resolves to how many samples they have. */
export async function writeBlocks({ series, from, now, file, folder, promtool }) {
  const out = createWriteStream(file);
  const old = series.filter(({ depth }) => depth > from).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let samples = 0;
  let text = '';
  for (const { name, labels, depth, valueAt } of old) {
    const head = `${name}{${Object.entries(labels).map(([label, value]) => `${label}="${value}"`)}}`;
    const step = oldStep(depth);
    // On the full step, where subqueries of an hour look for them.
    for (let time = Math.ceil((now - depth) / step) * step; time < now - from; time += step) {
      text += `${head} ${valueAt(1e7 - (now - time))} ${time}\n`;
      samples += 1;
    }
    if (text.length > 1e6) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(`${text}# EOF\n`);
  await once(out, 'finish');
  await run(promtool, [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    '--quiet',
    '--max-block-duration=768h',
    file,
    folder,
  ]);
  return samples;
}

async function run(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}
