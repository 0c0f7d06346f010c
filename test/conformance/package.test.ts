import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';

const project = join(__dirname, '..', '..');
const example = join(project, 'examples', 'fifteen-lines.ts');
const bin = (name: string): string => join(project, 'node_modules', '.bin', name);

let consumer: string;
let archive: string;

/** Runs a command to its end and gives back what it printed; what it complained of is in the error. */
function run(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env }, stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** What the fifteen lines write when a program is run, in a folder of its own. */
function synthesized(program: string): string {
  const outdir = join(consumer, `dist-of-${program}`);
  run(process.execPath, [program], consumer, { CDK8S_OUTDIR: outdir });
  return readFileSync(join(outdir, 'observability.k8s.yaml'), 'utf8');
}

beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), 'signalbox-consumer-'));
  run('npm', ['pack', '--pack-destination', consumer], project);
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const peers = ['cdk8s', 'cdk8s-plus-28', 'constructs'];
  archive = `./signalbox-${version}.tgz`;
  run('npm', ['install', '--ignore-scripts', archive, ...peers], consumer);
}, 300_000);
afterAll(() => {
  rmSync(consumer, { recursive: true });
});

test('the fifteen lines run as a module', () => {
  copyFileSync(example, join(consumer, 'program.mjs'));
  expect(synthesized('program.mjs')).toContain('kind: StatefulSet');
});

test('the fifteen lines run as CommonJS, and write the same', () => {
  const source = readFileSync(example, 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS } });
  writeFileSync(join(consumer, 'program.cjs'), outputText);
  copyFileSync(example, join(consumer, 'program.mjs'));
  expect(synthesized('program.cjs')).toBe(synthesized('program.mjs'));
});

test.each(['nodenext', 'bundler'])(
  'the types are found by a program that resolves modules as %s does',
  (resolution) => {
    const folder = join(consumer, resolution);
    mkdirSync(folder);
    copyFileSync(example, join(folder, 'program.ts'));
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ];
    run(
      bin('tsc'),
      [...options, '--typeRoots', join(project, 'node_modules', '@types'), '--types', 'node', 'program.ts'],
      folder,
    );
  },
  60_000,
);

test('every entry point loads, from both kinds of module', () => {
  for (const entry of ['signalbox', 'signalbox/dashboards', 'signalbox/rules']) {
    run(process.execPath, ['--eval', `require('${entry}')`], consumer);
    run(process.execPath, ['--input-type=module', '--eval', `await import('${entry}')`], consumer);
  }
});

test('Pulumi is not installed along', () => {
  expect(existsSync(join(consumer, 'node_modules', '@pulumi'))).toBe(false);
});

test('the package holds the library and nothing of the workshop', () => {
  const listed = run('tar', ['--list', '--gzip', '--file', archive], consumer);
  const outside = listed
    .trim()
    .split('\n')
    .filter((path) => !/^package\/(lib\/(src|charts|dashboards|rules)\/|[A-Z]+(\.md)?$|package\.json$)/.test(path));
  expect(outside).toEqual([]);
});

test('the command prints what makes a client send', () => {
  const printed = run(
    join(consumer, 'node_modules', '.bin', 'signalbox'),
    ['env', 'codex', '--endpoint', 'http://g:4318'],
    consumer,
  );
  expect(printed).toContain('OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE="delta"');
});

test('the SDK asks for OpenTelemetry, and nothing else does', () => {
  const load = (entry: string): string => run(process.execPath, ['-e', `require('${entry}')`], consumer);
  for (const entry of ['signalbox', 'signalbox/providers', 'signalbox/logql', 'signalbox/rules']) load(entry);
  expect(() => load('signalbox/sdk')).toThrow('@opentelemetry/');
  const { peerDependencies: wanted } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  const packages = Object.entries(wanted).filter(([name]) => name.startsWith('@opentelemetry/'));
  run('npm', ['install', '--ignore-scripts', ...packages.map(([name, range]) => `${name}@${range}`)], consumer);
  load('signalbox/sdk');
}, 120_000);

test('publint has nothing to say', () => {
  run(bin('publint'), ['--strict'], project);
});
