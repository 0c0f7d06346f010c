import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
let copy: string;

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'signalbox-new-provider-'));
  for (const part of ['src', 'charts', 'dashboards', 'rules', 'docs', 'tools', 'test']) {
    const programs = join(project, 'test', 'programs');
    cpSync(join(project, part), join(copy, part), { recursive: true, filter: (path) => path !== programs });
  }
  for (const file of ['package.json', 'tsconfig.json', 'jest.config.js', '.prettierrc.json', 'eslint.config.mjs']) {
    cpSync(join(project, file), join(copy, file));
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);
afterAll(() => {
  rmSync(copy, { recursive: true });
});

test('a provider made from the template compiles, is formatted, and satisfies the contract of all', () => {
  run('node', 'tools/new-provider.mjs', 'house-brand');
  expect(readFileSync(join(copy, 'src/providers/clients.ts'), 'utf8')).toContain(
    "export { houseBrand } from './house-brand/house-brand';",
  );
  run('node_modules/.bin/tsc', '--noEmit', '-p', 'tsconfig.json');
  run('node_modules/.bin/prettier', '--check', 'src/providers');
  // Prints the names of the tests on standard error, and fails if one does.
  run('node_modules/.bin/jest', 'test/providers/contract');
  expect(run('node_modules/.bin/jest', '--listTests', 'test/providers/contract')).toContain('contract.test.ts');
}, 120_000);

test('a name that is no folder name, or is taken, is refused', () => {
  expect(() => run('node', 'tools/new-provider.mjs', 'House Brand')).toThrow('in lower case with hyphens');
  expect(() => run('node', 'tools/new-provider.mjs', 'codex')).toThrow('src/providers/codex is there already');
});
