import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { Alertmanager, Gateway, Grafana, Jaeger, Loki, Prometheus, render, secretKey, slack } from '../src';
import { stacks } from './stacks';
import { chartOf } from './stacks/parts';

/** What a program would write, by file. */
function written(declare: (app: App) => void): Record<string, string> {
  const app = new App();
  declare(app);
  return Object.fromEntries(render(app).map(({ chart, id, manifest }) => [`${chart}/${id}`, JSON.stringify(manifest)]));
}

test.each(Object.entries(stacks))('the program "%s" says the same twice', (_, declare) => {
  expect(written(declare)).toEqual(written(declare));
});

test('rendering an app again changes nothing', () => {
  const app = new App();
  stacks['every option'](app);
  const first = JSON.stringify(render(app).map(({ manifest }) => manifest));
  expect(JSON.stringify(render(app).map(({ manifest }) => manifest))).toBe(first);
});

/** The parts that need nothing, in the order that is told, and after them those that need these. */
function wired(order: readonly ('loki' | 'jaeger' | 'pager')[]): Record<string, string> {
  return written((app) => {
    const chart = chartOf(app);
    const make = {
      loki: () => new Loki(chart, 'loki'),
      jaeger: () => new Jaeger(chart, 'jaeger'),
      pager: () =>
        new Alertmanager(chart, 'pager', {
          notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) },
        }),
    };
    const made: Partial<{ [Name in keyof typeof make]: ReturnType<(typeof make)[Name]> }> = {};
    for (const name of order) Object.assign(made, { [name]: make[name]() });
    const { loki, jaeger, pager } = made;
    if (!loki || !jaeger || !pager) throw new Error('a part is missing');

    const gateway = new Gateway(chart, 'gateway', { logs: loki, traces: jaeger });
    const prometheus = new Prometheus(chart, 'prometheus', {
      cluster: 'test',
      watch: [loki, jaeger, gateway, pager],
      alert: pager,
    });
    jaeger.connect(prometheus);
    new Grafana(chart, 'grafana', { datasources: [prometheus, loki, jaeger, pager] });
  });
}

test('the order in which parts are declared does not show in any object', () => {
  const expected = wired(['loki', 'jaeger', 'pager']);
  expect(wired(['pager', 'jaeger', 'loki'])).toEqual(expected);
  expect(wired(['jaeger', 'pager', 'loki'])).toEqual(expected);
});

describe('the compiled program of this repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs charts/main.ts as `npm run synth` does, in another environment, and reads what it wrote. */
  function synthesized(name: string, environment: Readonly<Record<string, string>>): Record<string, string> {
    const outdir = join(folder, name);
    const env = { CDK8S_OUTDIR: outdir, ...environment };
    execFileSync(process.execPath, [join(__dirname, '../lib/charts/main.js')], { env, cwd: folder, stdio: 'pipe' });
    const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name: file }) => join(parentPath, file)).sort();
    return Object.fromEntries(paths.map((path) => [path.slice(outdir.length), readFileSync(path, 'utf8')]));
  }

  let expected: Record<string, string> = {};
  beforeAll(() => {
    expected = synthesized('plain', {});
  });

  test('writes the same bytes in another time zone, language, home and folder', () => {
    const elsewhere = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'sv_SE.UTF-8', HOME: '/nonexistent' };
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    expect(synthesized('elsewhere', elsewhere)).toEqual(expected);
  });

  // cdk8s then leaves the fields of a manifest as they come.
  test('writes the same bytes although cdk8s is told not to sort', () => {
    expect(synthesized('unsorted', { CDK8S_DISABLE_SORT: '1' })).toEqual(expected);
  });
});
