import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';

const EXAMPLES = join(__dirname, '../examples');
const programs = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
// Agents send telemetry instead of writing manifests: what becomes of it is in test/sdk/example.test.ts.
const isAgent = (program: string): boolean => readFileSync(join(EXAMPLES, program), 'utf8').includes('signalbox/sdk');

let folder = '';
const { CDK8S_OUTDIR } = process.env;
const workingFolder = process.cwd();

// An example writes to `dist` in the folder where it runs.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-'));
  process.chdir(folder);
  delete process.env['CDK8S_OUTDIR'];
});
afterEach(() => {
  process.chdir(workingFolder);
  if (CDK8S_OUTDIR !== undefined) process.env['CDK8S_OUTDIR'] = CDK8S_OUTDIR;
  rmSync(folder, { recursive: true });
});

test.each(programs.filter((program) => !isAgent(program)))(
  '%s runs as it stands and writes manifests',
  async (program) => {
    await import(join(EXAMPLES, program));
    const written = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const manifests = written.flatMap((file) => Yaml.load(join('dist', file)) as { readonly kind: string }[]);
    expect(manifests.length).toBeGreaterThan(0);
    for (const { kind } of manifests) expect(kind).toMatch(/^[A-Z]/);
  },
);

test.each(programs)('%s imports the package by its name, as a reader of it will', (program) => {
  const imports = readFileSync(join(EXAMPLES, program), 'utf8').matchAll(/from '([^']+)'/g);
  for (const [, from] of imports) expect(from).toMatch(/^(signalbox(\/\w+)?|cdk8s|constructs|cdk8s-plus-28|node:\w+)$/);
});

test('the stack of fifteen lines has no more', () => {
  const lines = readFileSync(join(EXAMPLES, 'fifteen-lines.ts'), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(15);
});

test('there are examples', () => {
  expect(programs).toContain('fifteen-lines.ts');
  expect(existsSync(join(EXAMPLES, 'node_modules'))).toBe(false);
});
