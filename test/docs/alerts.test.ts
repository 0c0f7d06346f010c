import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alertsReference, commentsIn } from '../../docs/alerts';
import { GROUPS } from '../../rules/groups';
import { everyPack, everyRule, fullContext } from '../stacks/rules';

const project = join(__dirname, '..', '..');
const page = readFileSync(join(project, 'docs', 'alerts.md'), 'utf8');
const comments = commentsIn(
  readdirSync(join(project, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.behaviour.ts'))
    .map((file) => readFileSync(join(project, 'rules', file), 'utf8')),
);
const definitions = [...GROUPS, ...everyPack().flatMap(({ groups }) => groups)].flatMap(({ alerts }) => [...alerts]);

test('the page of alerts is up to date (else: npm run docs)', () => {
  expect(page).toBe(alertsReference(fullContext(), comments));
});

test('every alert is on it, with a link to its runbook', () => {
  const alerts = everyRule().flatMap(({ rules }) => rules.flatMap((rule) => ('severity' in rule ? [rule] : [])));
  const absent = alerts.filter(
    ({ alert, runbook, summary }) =>
      !page.includes(`[${alert}](runbooks/${runbook ?? alert}.md)`) || !page.includes(summary),
  );
  expect(absent.map(({ alert }) => alert)).toEqual([]);
});

test('every parameter is explained where it is defined', () => {
  const common = ['severity', 'for', 'keepFiringFor', 'criticalAfter'];
  const unexplained = definitions.flatMap(({ name, defaults }) =>
    Object.keys(defaults)
      .filter((parameter) => !common.includes(parameter) && !comments.get(name)?.get(parameter))
      .map((parameter) => `${name}: ${parameter}`),
  );
  expect(unexplained).toEqual([]);
});

test('a parameter stands with its default and what is written above it', () => {
  expect(page).toMatch(/\| `threshold` 0\.95: Share of the connections that is taken\./);
  const text =
    "alert(\n  'A',\n  {\n    for: '5m',\n    /**\n     * What is\n     * too much.\n     */\n    threshold: 5,\n  },";
  expect(commentsIn([text]).get('A')?.get('threshold')).toBe('What is too much.');
});
