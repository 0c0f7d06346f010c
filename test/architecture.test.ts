import ts from 'typescript';
import { type Area, areas } from './architecture/law';
import { type Source, anyTypes, cycles, ownStatements, productSources, sourceOf } from './architecture/source';

// The law itself, and the reasons for it, are in ./architecture/law.ts.
const sources = productSources();
const paths = sources.map(({ path }) => path);
const parts = new Set(paths.flatMap((path) => /^src\/components\/([a-z]+)\//.exec(path)?.[1] ?? []));
parts.delete('native');
const law = areas([...parts]);

function areaOf(path: string): Area {
  const area = law.find(({ files }) => files.test(path));
  if (area === undefined) throw new Error(`${path} belongs to no area of test/architecture/law.ts`);
  return area;
}

/** Imports of a file that the law does not allow. */
function forbidden({ path, imports, packages }: Source): string[] {
  const area = areaOf(path);
  return [
    ...imports.filter((target) => ![area.files, ...area.mayImport].some((allowed) => allowed.test(target))),
    ...packages.filter((name) => !area.packages.some((allowed) => allowed.test(name))),
  ].map((target) => `${path} imports ${target}`);
}

test('there is a product to look at', () => {
  expect([...parts].sort()).toEqual(['alertmanager', 'collector', 'grafana', 'jaeger', 'loki', 'prometheus']);
  expect(paths).toEqual(expect.arrayContaining(['src/index.ts', 'rules/index.ts', 'charts/observability.ts']));
});

describe('every file imports only what its area may know', () => {
  test('in the product', () => {
    expect(sources.flatMap(forbidden)).toEqual([]);
  });

  test.each([
    ['src/catalogue/metric.ts', '../promql/query'],
    ['src/promql/print.ts', '../kubernetes/names'],
    ['src/kubernetes/names.ts', '../promql/query'],
    ['src/kubernetes/names.ts', '../components/part'],
    ['src/components/loki/loki.ts', '../jaeger/signals'],
    ['src/components/contracts.ts', './loki/loki'],
    ['src/components/native/duration.ts', '../loki/loki'],
    ['rules/index.ts', '../src/kubernetes/names'],
    ['rules/index.ts', '../src/components/loki/loki'],
    ['rules/index.ts', '../dashboards/draw'],
    ['dashboards/draw.ts', '../charts/observability'],
    ['dashboards/draw.ts', '../src/components/grafana/grafana'],
    ['dashboards/draw.ts', 'cdk8s'],
    ['dashboards/draw.ts', 'node:fs'],
    ['src/promql/print.ts', 'node:fs'],
    ['charts/main.ts', '@pulumi/kubernetes'],
  ])('in %s, not %s', (path, target) => {
    for (const statement of [
      `import { a } from '${target}';`,
      `import type { a } from '${target}';`,
      `export * from '${target}';`,
      `const a = require('${target}');`,
      `const a = import('${target}');`,
    ]) {
      expect(forbidden(sourceOf(path, statement, paths))).not.toEqual([]);
    }
  });
});

describe('files do not import each other in a circle', () => {
  test('in the product', () => {
    expect(cycles(sources)).toEqual([]);
  });

  test('which is found however long it is', () => {
    const names = ['a.ts', 'b.ts', 'c.ts'];
    const circle = [
      sourceOf('a.ts', "import './b';", names),
      sourceOf('b.ts', "import './c';", names),
      sourceOf('c.ts', "import type { A } from './a';", names),
    ];
    expect(cycles(circle)).toEqual(['a.ts -> b.ts -> c.ts -> a.ts']);
  });
});

describe('index files only pass on what others export', () => {
  const allowed = [ts.SyntaxKind.ImportDeclaration, ts.SyntaxKind.FunctionDeclaration];

  const indexes = paths.filter((path) => /^src\/(.*\/)?index\.ts$|^dashboards\/index\.ts$/.test(path));

  test.each(indexes)('%s', (path) => {
    expect(sources.filter((source) => source.path === path).flatMap((source) => ownStatements(source))).toEqual([]);
  });

  test('rules/index.ts, which also lists them', () => {
    const [source] = sources.filter(({ path }) => path === 'rules/index.ts');
    expect(source && ownStatements(source, allowed)).toEqual([]);
    expect(source?.text.match(/^export function /gm)).toHaveLength(1);
  });

  test('a constant is no re-export', () => {
    expect(ownStatements(sourceOf('src/index.ts', "export * from './promql';\nexport const a = 1;"))).toEqual([
      'export const a = 1;',
    ]);
  });
});

test('no file is longer than 250 lines', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
});

describe('the product', () => {
  test('has types for everything', () => {
    expect(sources.flatMap(anyTypes)).toEqual([]);
    expect(anyTypes(sourceOf('a.ts', "const any = 'any';\nconst b: Record<string, any> = {};"))).toEqual(['a.ts:2']);
  });

  test.each([
    ['silences the compiler', /@ts-(ignore|nocheck|expect-error)/],
    ['has modes that depend on the environment', /\bprocess\.env\b/],
    ['depends on the time', /\bDate\.now\b|\bnew Date\(|\bperformance\.now\b/],
    ['depends on chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
  ])('never %s', (_, pattern) => {
    // The SDK runs in an agent's process, whose spans have a time and whose instance has an id; it synthesizes nothing.
    const synthesizing = sources.filter(({ path }) => path !== 'src/sdk/process.ts');
    expect(synthesizing.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
