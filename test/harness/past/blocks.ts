import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../process';

/** What one block of Prometheus' store spans, in seconds, counted from 1970. */
const BLOCK = 2 * 3600;

/** Spans of time that are a block each: of a text over several blocks, each would take a reading of the whole. */
export function blockSpans(from: number, before: number): { readonly from: number; readonly before: number }[] {
  const first = Math.floor(from / BLOCK) + 1;
  const borders = Array.from({ length: Math.ceil(before / BLOCK) - first }, (_, index) => (first + index) * BLOCK);
  return [from, ...borders].map((start, index) => ({ from: start, before: borders[index] ?? before }));
}

/** Writes a text in Prometheus' own format and makes blocks of its store of it. */
export async function blocksOf(texts: Iterable<string>, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'past.txt');
  const stream = createWriteStream(file);
  for (const text of texts) if (!stream.write(text)) await once(stream, 'drain');
  stream.end('# EOF\n');
  await once(stream, 'close');
  const blocks = join(folder, 'blocks');
  await promtool('tsdb', 'create-blocks-from', 'openmetrics', '--quiet', file, blocks);
  rmSync(file);
  return blocks;
}

/** Puts blocks among those of a store that nobody has open. */
export function adopt(blocks: string, store: string): void {
  for (const block of readdirSync(blocks)) renameSync(join(blocks, block), join(store, block));
}

async function promtool(...args: string[]): Promise<void> {
  const { ended, stdout, stderr } = await run('promtool', args);
  if (ended !== 'code 0')
    throw new Error(`promtool ${args.join(' ')} ended with ${ended}: ${(stdout + stderr).slice(-2000)}`);
}
