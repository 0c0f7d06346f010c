import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, goldens } from './harness/golden';

// After a change that is meant: `npm run golden`, then read the difference as somebody who has to run it.
test.each(Object.entries(goldens))(
  '%s is as somebody has read it (`npm run golden` writes it anew)',
  async (file, text) => {
    expect(await text()).toBe(readFileSync(join(GOLDEN, file), 'utf8'));
  },
);

test('no file is kept that nothing is compared with', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual(Object.keys(goldens).sort());
});
