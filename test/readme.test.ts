import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'cdk8s';
import { Inventory, mermaid } from '../src';
import { stacks } from './stacks';

const project = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

test.each(pages)(
  'the programs that %s shows are examples that are compiled and synthesized (else: npm run docs)',
  (page) => {
    const shown = [...read(page).matchAll(/(?:<!-- (.+) -->\n)?```ts\n([\s\S]*?)```/g)];
    for (const [, example = 'no example', code] of shown) expect([example, code]).toEqual([example, read(example)]);
  },
);

test('the README shows the topology of the default stack (else: npm run docs)', () => {
  const app = new App();
  stacks.default(app);
  expect(read('README.md')).toContain(`\`\`\`mermaid\n${mermaid(Inventory.of(app).edges)}\`\`\``);
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
  const broken = links.filter((target) => !existsSync(join(project, dirname(page), target)));
  expect(broken).toEqual([]);
});

test('every command of the README exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const used = [...read('README.md').matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name]) => name ?? '');
  expect(used.filter((name) => !(name in scripts))).toEqual([]);
});
