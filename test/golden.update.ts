import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, goldens } from './harness/golden';

// No proof of anything: run by `npm run golden` to write what `golden.test.ts` compares with.
test.each(Object.entries(goldens))('%s is written', async (file, text) => {
  writeFileSync(join(GOLDEN, file), await text());
});
