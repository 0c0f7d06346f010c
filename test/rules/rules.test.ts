import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type AlertRule, type RuleGroup, print, ruleFile } from '../../src';
import { manifestsOf } from '../harness/manifests';
import { keptLabels } from '../promql/kept-labels';
import { stacks } from '../stacks';
import { everyRule } from '../stacks/rules';

const RUNBOOKS = join(__dirname, '..', '..', 'docs', 'runbooks');

const groups = everyRule();
const alerts = alertsOf(groups);
const named = alerts.map((rule) => [rule.alert, rule] as const);

function alertsOf(all: readonly RuleGroup[]): AlertRule[] {
  return all.flatMap(({ rules }) => rules.filter((rule): rule is AlertRule => 'alert' in rule));
}

/** Labels that a template names. */
function templated(text: string): string[] {
  return [...text.matchAll(/\$labels\.(\w+)/g)].flatMap(([, label]) => label ?? []);
}

/** What is wrong with the prose of an alert. */
function faults({ summary, description, when }: Pick<AlertRule, 'summary' | 'description' | 'when'>): string[] {
  const { labels = [] } = when;
  const kept = keptLabels(print(when)) ?? labels;
  const isSentence = (text: string) => /^[A-Z].*\.$/.test(text);
  return [
    ...(isSentence(summary) ? [] : ['the summary is no sentence']),
    ...(summary.includes('{{') ? ['the summary differs from alert to alert, so that groups have no title'] : []),
    ...(isSentence(description.replaceAll(/\{\{.*?\}\}/g, 'X')) ? [] : ['the description is no sentence']),
    ...templated(description)
      .filter((label) => !labels.includes(label) || !kept.includes(label))
      .map((label) => `the description names ${label}, which the query drops`),
  ];
}

/** The groups in a ConfigMap of rule files. */
function groupsIn(stack: keyof typeof stacks): unknown[] {
  return manifestsOf(stacks[stack])
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-rules'))
    .flatMap(({ data }) => Object.values((data ?? {}) as Record<string, string>))
    .flatMap((text) => (parseYaml(text) as { groups: unknown[] }).groups);
}

test('the rules that are shipped are those that these tests look at', () => {
  const shipped = groupsIn('default');
  expect(shipped).toHaveLength(groups.length);
  expect(shipped).toEqual(expect.arrayContaining(groups.flatMap((group) => ruleFile(group).groups)));
});

test('groups have names of their own, and each a rule', () => {
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  for (const { rules } of groups) expect(rules).not.toEqual([]);
});

test('alerts have names of their own', () => {
  expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
});

describe.each(named)('%s', (name, rule) => {
  test('has a name of at most 40 letters in CamelCase', () => {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]{2,39}$/);
  });

  test('says how bad it is', () => {
    expect(['critical', 'warning', 'info', ...(name === 'Watchdog' ? ['none'] : [])]).toContain(rule.severity);
  });

  test('says in whole sentences what it means, by labels that it has', () => {
    expect(faults(rule)).toEqual([]);
  });

  test('says which one, where it can be about several', () => {
    if (rule.when.labels?.length !== 0) expect(templated(rule.description)).not.toEqual([]);
  });

  test('has a page that says what to do', () => {
    expect(existsSync(join(RUNBOOKS, `${rule.runbook ?? name}.md`))).toBe(true);
  });
});

describe('a fault in the prose of an alert is found:', () => {
  const [rule] = alerts.filter(({ alert }) => alert === 'TargetDown');
  if (rule === undefined) throw new Error('there is no TargetDown');

  test.each<[string, Partial<AlertRule>]>([
    ['a summary without a full stop', { summary: 'A target cannot be scraped' }],
    ['a summary that begins small', { summary: 'a target cannot be scraped.' }],
    ['a summary with a template', { summary: 'The target {{ $labels.instance }} cannot be scraped.' }],
    ['a description that ends in the middle', { description: '{{ $labels.instance }} has not' }],
    ['a label that the query drops', { description: '{{ $labels.pod }} has not answered.' }],
  ])('%s', (_, change) => {
    expect(faults(rule)).toEqual([]);
    expect(faults({ ...rule, ...change })).not.toEqual([]);
  });
});
