import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

test('the proof takes nothing from the code that it is about but the stacks themselves', () => {
  const imports = readdirSync(__dirname).flatMap((file) => {
    const text = readFileSync(join(__dirname, file), 'utf8');
    return [...text.matchAll(/from '([^']+)';/g)].map(([, source = '']) => source);
  });
  const foreign = [...new Set(imports)].filter((source) => !source.startsWith('./')).sort();
  expect(foreign).toEqual([
    ...['../../src', '../../src/providers', '../harness/manifests', '../stacks/providers'],
    ...['cdk8s', 'node:fs', 'node:net', 'node:path', 'yaml'],
  ]);
});
