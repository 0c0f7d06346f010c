import { parse as parseYaml } from 'yaml';
import { Observability, ruleFile, secretKey, slack } from '../../src';
import { manifestsOf } from '../harness/manifests';
import { JUDGED, everyRule } from '../stacks/rules';

// What holds for each of them is in rules/lint, and in lint.test.ts beside this.
const groups = everyRule();

/** The groups in the rule files of the stack that is judged by everything. */
function shipped(): unknown[] {
  const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) };
  return manifestsOf((app) => new Observability(app, 'observability', { cluster: 'my-cluster', notify, ...JUDGED }))
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-rules'))
    .flatMap(({ data }) => Object.values((data ?? {}) as Record<string, string>))
    .flatMap((text) => (parseYaml(text) as { groups: unknown[] }).groups.map(withoutDashboards));
}

/** Where an alert is drawn is decided when all dashboards are known. */
function withoutDashboards(group: unknown): unknown {
  return JSON.parse(JSON.stringify(group, (key, value: unknown) => (key === 'dashboard' ? undefined : value)));
}

test('the rules that are shipped are those that these tests look at', () => {
  const wanted = groups.flatMap((group) => ruleFile(group).groups);
  const found = shipped();
  expect(found).toHaveLength(wanted.length);
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test('each group has a rule', () => {
  for (const { rules } of groups) expect(rules).not.toEqual([]);
});
