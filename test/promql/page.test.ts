import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { shippedRules } from '../../rules';
import { print } from '../../src/promql';
import { watchedParts } from '../stacks/watched';

const project = join(__dirname, '..', '..');
const page = readFileSync(join(project, 'docs', 'promql.md'), 'utf8');
const shown = [...page.matchAll(/<!-- prints (\w+) -->\n```promql\n(.+)\n```\n<!-- end -->/g)].map(
  ([, alert = '', text = '']) => [alert, text] as const,
);

/** What each alert of the stack prints. */
const shipped = new Map(
  shippedRules({ parts: watchedParts(), budgets: [] }).flatMap(({ rules }) =>
    rules.flatMap((rule) => ('alert' in rule ? [[rule.alert, print(rule.when)] as const] : [])),
  ),
);

interface ConfigMap {
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
}

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

/** What each alert of the example prints, in the rule file that it writes. */
async function exampleAlerts(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-page-'));
  const workingFolder = process.cwd();
  process.chdir(folder);
  await import(join(project, 'examples', 'alerts.ts'));
  process.chdir(workingFolder);
  const texts = readdirSync(join(folder, 'dist')).map((file) => readFileSync(join(folder, 'dist', file), 'utf8'));
  rmSync(folder, { recursive: true });
  const manifests = texts.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as ConfigMap));
  const file = manifests.flatMap(({ kind, data }) => (kind === 'ConfigMap' ? (data['examples.yaml'] ?? []) : []));
  const { groups } = parse(file.join('')) as RuleFile;
  return new Map(groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [alert, expr] as const)));
}

test('three alerts of the stack are shown', () => {
  expect(shown.map(([alert]) => alert)).toEqual(['TargetDown', 'NotificationsFailing', 'QueueFilling']);
});

test.each(shown)('%s prints what the page shows (else: npm run docs)', (alert, text) => {
  expect(text).toBe(shipped.get(alert));
});

test('the example writes them as they are shipped', async () => {
  const written = await exampleAlerts();
  expect(shown.map(([alert]) => [alert, written.get(alert)])).toEqual(shown);
});
