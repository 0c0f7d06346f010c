import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'programs', 'bin');

/** Path of a real program built by `npm run programs`; without it the test fails rather than be skipped. */
export function program(name: string): string {
  const path = join(FOLDER, name);
  if (!existsSync(path)) {
    throw new Error(`test/programs/bin has no ${name}: run \`npm run programs\`, which builds what these tests run`);
  }
  return path;
}
