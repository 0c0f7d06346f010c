import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleGroup, ruleFile } from '../../src/promql';

const FILE = `
groups:
  - name: shop
    interval: 1m30s
    query_offset: 0s
    limit: 10
    labels: { team: shop }
    rules:
      - record: shop:orders:rate5m
        expr: sum by (job) (rate(shop_orders_total[5m]))
        labels: &common { tier: 1.50, live: yes }
      - alert: NoOrders
        expr: |
          # nobody buys
          shop:orders:rate5m
            == 0
        for: 1h30m
        keep_firing_for: 500ms
        labels:
          <<: *common
          severity: page
        annotations:
          summary: 'Nothing on {{ $labels.job }}: {{ $value | humanize }}'
          link: '{{ if eq $labels.job "a}}" }}x{{ else if true }}y{{ else }}z{{ end }}'
      - alert: Always
        expr: vector(1)
        for: 0
  - name: nothing-yet
    rules:
`;

test('the groups of a file are what the file says', () => {
  const files = RuleGroup.fromYamlText(FILE).map((group) => ruleFile(group));
  expect(files.flatMap(({ groups }) => groups)).toEqual([
    {
      name: 'shop',
      interval: '1m30s',
      query_offset: '0s',
      limit: 10,
      labels: { team: 'shop' },
      rules: [
        {
          record: 'shop:orders:rate5m',
          expr: 'sum by (job) (rate(shop_orders_total[5m]))',
          labels: { tier: '1.50', live: 'yes' },
        },
        {
          alert: 'NoOrders',
          expr: 'shop:orders:rate5m == 0',
          for: '1h30m',
          keep_firing_for: '500ms',
          labels: { tier: '1.50', live: 'yes', severity: 'page' },
          annotations: {
            summary: 'Nothing on {{ $labels.job }}: {{ $value | humanize }}',
            link: '{{ if eq $labels.job "a}}" }}x{{ else if true }}y{{ else }}z{{ end }}',
          },
        },
        { alert: 'Always', expr: 'vector(1)', for: '0' },
      ],
    },
    { name: 'nothing-yet', rules: [] },
  ]);
});

test('nothing is added to an alert of a file, wherever runbooks and Grafana are', () => {
  const [group] = RuleGroup.fromYamlText('groups: [{name: a, rules: [{alert: A, expr: up}]}]');
  if (group === undefined) throw new Error('there is a group');
  const links = { runbooks: 'https://example.com', grafana: 'https://example.com' };
  expect(ruleFile(group, links).groups[0]?.rules).toEqual([{ alert: 'A', expr: 'up' }]);
});

test('a file is named where it is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-rules-'));
  const file = join(folder, 'shop.yaml');
  writeFileSync(file, FILE.replace('vector(1)', 'sum('));
  const { message } = refusal(() => RuleGroup.fromYaml(file));
  writeFileSync(file, FILE);
  expect(RuleGroup.fromYaml(file)).toEqual(RuleGroup.fromYamlText(FILE));
  rmSync(folder, { recursive: true });
  expect(message.replace(folder, '.')).toBe(
    [
      './shop.yaml cannot be used:',
      '  line 26, group "shop", alert "Always", expr: promql cannot read',
      '          sum(',
      '      line 1, column 5: the query ends too early',
    ].join('\n'),
  );
});

test('everything that is wrong is told at once, in the order of the text', () => {
  const text = 'groups:\n- name: a\n  limit: x\n  rules:\n  - alert: A\n    expr: up\n    for: 5\n- name: a\n';
  expect(refusal(() => RuleGroup.fromYamlText(text)).message).toBe(
    [
      'the rules cannot be used:',
      '  line 3, group "a", limit: "x" is no number of alerts or series: write 0, or 1, 2, …',
      '  line 7, group "a", alert "A", for: "5" is no length of time: write one such as 30s, 5m or 1h30m',
      '  line 8, two groups are called "a": rename one',
    ].join('\n'),
  );
});

function refusal(make: () => unknown): Error {
  try {
    make();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was not refused');
}

const rule = (fields: string): string => `groups: [{name: a, rules: [{${fields}}]}]`;
const text = (template: string): string => rule(`alert: A, expr: up, annotations: {b: '${template}'}`);

test.each([
  ['an empty file', '', 'there are no groups: write "groups:"'],
  ['a file without groups', '{}', 'there are no groups: write "groups:"'],
  ['YAML that cannot be read', 'groups: [', 'YAML: '],
  ['a key twice', 'groups: []\ngroups: []', 'line 2, YAML: Map keys must be unique'],
  ['a second document', 'groups: []\n---\ngroups: []', 'a second document'],
  ['a list of rules without groups', '[{alert: A, expr: up}]', 'the file: write keys with values here'],
  ['groups that are no list', 'groups: 5', 'groups: write a list here'],
  ['another key beside the groups', 'groups: []\nrules: []', 'the file: there is no key "rules": write one of groups'],
  ['a group without a name', 'groups: [{rules: []}]', 'a group has no name'],
  ['a key that groups do not have', 'groups: [{name: a, each: 5m}]', 'a group: there is no key "each": write one of'],
  ['an interval without a unit', 'groups: [{name: a, interval: 60}]', 'group "a", interval: "60" is no length of time'],
  ['units in the wrong order', 'groups: [{name: a, interval: 1m1h}]', '"1m1h" is no length of time'],
  ['an offset in words', 'groups: [{name: a, query_offset: a day}]', 'query_offset: "a day" is no length of time'],
  ['a limit below nothing', 'groups: [{name: a, limit: -1}]', 'limit: "-1" is no number'],
  ['a label of a group without a name', 'groups: [{name: a, labels: {"": b}}]', 'group "a", labels: "" cannot be'],
  ['a rule that is no mapping', 'groups: [{name: a, rules: [up]}]', 'a rule of group "a": write keys with values here'],
  ['a rule without a name', rule('expr: up'), 'a rule has neither "alert" nor "record"'],
  ['a rule with two names', rule('expr: up, alert: A, record: b'), 'a rule has both "record" and "alert"'],
  [
    'a key that rules do not have',
    rule('alert: A, expr: up, severity: page'),
    'there is no key "severity": write one of',
  ],
  ['a rule without a query', rule('alert: A'), 'group "a", alert "A": there is no query: write "expr: …"'],
  ['a query that cannot be read', rule('record: b, expr: up up'), 'group "a", record "b", expr: promql cannot read'],
  ['a query of the wrong types', rule('alert: A, expr: rate(up)'), 'line 1, column 6: '],
  ['a number for an answer', rule('record: b, expr: 5'), 'must be an instant vector; this is a number'],
  ['a recording with a duration', rule('record: b, expr: up, for: 5m'), 'record "b": "for" is for alerts'],
  ['a recording that says something', rule('record: b, expr: up, annotations: {c: d}'), '"annotations" is for alerts'],
  ['braces in the name of a recording', rule('record: "b{c}", expr: up'), 'braces belong into "expr"'],
  ['a list for a label', rule('alert: A, expr: up, labels: {b: [c]}'), 'alert "A", labels, b: write a text here'],
  [
    'the name of a metric as a label',
    rule('record: b, expr: up, labels: {__name__: c}'),
    '"__name__" cannot be a label',
  ],
  ['a template that does not end', text('{{ $value'), 'alert "A", b: a "{{" has no "}}"'],
  ['a block that does not end', text('{{ if true }}x'), '1 blocks begin and 0 end'],
  ['a function that there is not', text('{{ $value | humanise }}'), 'templates have no function "humanise"'],
  [
    'a template in a label',
    rule("alert: A, expr: up, labels: {b: '{{ c }}'}"),
    'A", b: Prometheus\' templates have no',
  ],
  ['an alias of nothing', rule('alert: A, expr: *b'), 'line 1, nothing is called "&b"'],
])('%s is refused', (_, file, message) => {
  expect(refusal(() => RuleGroup.fromYamlText(file)).message).toContain(message);
});

test.each(['0', '0s', '500ms', '90s', '1h30m', '1w2d', '1y1w1d1h1m1s1ms'])('%s is a length of time', (length) => {
  const [group] = RuleGroup.fromYamlText(rule(`alert: A, expr: up, for: ${length}`));
  expect(group?.rules).toMatchObject([{ for: length }]);
});

test('functions that Prometheus has behind a flag are allowed where it is said', () => {
  const file = rule('record: b, expr: "mad_over_time(up[5m])"');
  expect(() => RuleGroup.fromYamlText(file)).toThrow('needs Prometheus');
  expect(RuleGroup.fromYamlText(file, { experimental: true })).toHaveLength(1);
});
