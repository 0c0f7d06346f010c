import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from '../life';

/** Where a running Prometheus keeps its data, as it says itself. */
export async function dataOf(prometheus: string): Promise<string> {
  const flags = (await (await fetch(`${prometheus}/api/v1/status/flags`)).json()) as { data: Record<string, string> };
  const folder = flags.data['storage.tsdb.path'];
  if (folder === undefined) throw new Error('Prometheus does not say where its data is');
  return folder;
}

/** Stops Prometheus, lets somebody change its data, and starts it again. */
export async function betweenTwoLives(life: Life, change: () => void | Promise<void>): Promise<void> {
  await life.stop('prometheus');
  await change();
  life.launch('prometheus');
  await life.ready('prometheus');
}

export function wipe(folder: string): void {
  for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
}
