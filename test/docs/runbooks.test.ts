import { join } from 'node:path';
import { allMetrics } from '../../charts/metrics';
import { catalogue } from '../../rules/lint/a26-catalogue';
import { subjectOf } from '../../rules/lint/view';
import { ALERT_SERIES } from '../../src/catalogue';
import { promql } from '../../src/promql';
import { everyBehaviour } from '../harness/rules/behaviours';
import { syntaxErrors } from '../logql/syntax';
import { runbookPages } from '../rules/facts';
import { everyRule } from '../stacks/rules';
import { type Page, blocksOf, deadLinks, pageOf, readPage, stepsOf } from './page';

const FOLDER = join(__dirname, '..', '..', 'docs', 'runbooks');
const SECTIONS = ['What it means', 'What ignoring it costs', 'First checks', 'Mend it', 'Silence it'];
const LANGUAGES = ['promql', 'logql', 'shell'];

const rules = everyRule();
const subject = subjectOf(rules, { metrics: [...allMetrics(), ...ALERT_SERIES] });
const pages = runbookPages();

/** The pages that alerts name. */
const named = new Set(
  rules.flatMap((group) => group.rules.flatMap((rule) => ('severity' in rule ? [rule.runbook ?? rule.alert] : []))),
);

/** What is wrong with the form of a page. */
function formFaults({ sections }: Page, title: string): string[] {
  const [first, ...rest] = sections;
  const steps = stepsOf(sections.find(({ heading }) => heading === 'First checks')?.text ?? '');
  const found = rest.filter(({ level }) => level === 2).map(({ heading }) => heading);
  return [
    ...(first?.level === 1 && first.heading === title ? [] : [`its title is not ${title}`]),
    ...(found.join() === SECTIONS.join() ? [] : [`its sections are ${found.join(', ')}`]),
    ...rest.filter(({ text }) => text.trim() === '').map(({ heading }) => `there is nothing below "${heading}"`),
    ...(steps.length === 3 ? [] : [`it has ${steps.length} first checks, not three`]),
    ...steps.flatMap((step, index) =>
      blocksOf(step).some(({ language }) => LANGUAGES.includes(language)) ? [] : [`check ${index + 1} has no query`],
    ),
  ];
}

/** What is wrong with the queries on a page. */
function queryFaults({ text }: Page): string[] {
  return blocksOf(text).flatMap(({ language, code }) => {
    if (language === 'promql') return promqlFaults(code);
    return language === 'logql' ? syntaxErrors(code).map((error) => `${code}: ${error}`) : [];
  });
}

/** A query stands on a page as it could in a rule; where it has `$team`, the reader puts something. */
function promqlFaults(code: string): string[] {
  try {
    const asked = { group: 'page', name: 'query', query: promql(code), labels: {} };
    return catalogue.check({ ...subject, groups: [{ name: 'page', rules: [asked] }] }).map(({ wrong }) => wrong);
  } catch (error) {
    return [String(error)];
  }
}

test('every alert has a page', () => {
  expect([...named].filter((name) => !pages.includes(name))).toEqual([]);
});

test('every page is about an alert', () => {
  const alerts = new Set([...named, ...everyBehaviour().map(({ alert }) => alert)]);
  expect(pages.filter((page) => !alerts.has(page))).toEqual([]);
});

describe.each(pages)('%s', (name) => {
  const page = readPage(join(FOLDER, `${name}.md`));

  test('has what somebody needs at night, in the same places as all others', () => {
    expect(formFaults(page, name)).toEqual([]);
  });

  test('asks for what there is', () => {
    expect(queryFaults(page)).toEqual([]);
  });

  test('links to what there is', () => {
    expect(deadLinks(page)).toEqual([]);
  });
});

describe('a fault is found:', () => {
  const check = '1. Look.\n\n   ```promql\n   sum by (job) (up)\n   ```\n\n';
  const checks = check + check.replace('1.', '2.') + check.replace('1.', '3.');
  const good = `# A\n\n${SECTIONS.map((heading) => `## ${heading}\n\n${heading === 'First checks' ? checks : 'So.\n'}\n`).join('')}`;
  const faults = (text: string): string[] => {
    const page = pageOf(join(FOLDER, 'A.md'), text);
    return [...formFaults(page, 'A'), ...queryFaults(page), ...deadLinks(page)];
  };

  test('none in what is right', () => {
    expect(faults(good)).toEqual([]);
  });

  test.each([
    ['another title', '# A', '# B'],
    ['a section that is missing', '## Silence it', '### Silence it'],
    ['two checks', '3. Look.', 'Look.'],
    ['a check without a query', '```promql\n   sum by (job) (up)', '```text\n   hm'],
    ['a query that cannot be read', '(up)', '(up'],
    ['a metric that does not exist', '(up)', '(upp)'],
    ['a label that does not exist', '(job)', '(jobb)'],
    ['logs that cannot be asked for', '```promql\n   sum by (job) (up)', '```logql\n   {a="b"} |'],
    ['a link to nowhere', 'So.', '[So](Nowhere.md).'],
    ['a link to a heading that is not there', 'So.', '[So](#how).'],
    ['nothing below a heading', 'So.', ''],
  ])('%s', (_, from, to) => {
    expect(good).toContain(from);
    expect(faults(good.replace(from, to))).not.toEqual([]);
  });
});
