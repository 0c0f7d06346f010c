import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RuleGroup, ruleFile } from '../../../src/promql';
import { run } from '../../harness/process';
import { play } from '../../harness/rules/play';

const FILE = `
groups:
  - name: shop
    interval: 30s
    query_offset: 0s
    limit: 10
    labels: { owner: shop, severity: page }
    rules:
      - record: shop:orders:rate5m
        expr: sum without (instance) (rate(shop_orders_total{kind!~"test|dry.*"}[5m])) # each second
        labels: &common { tier: 1.50, live: yes }
      - alert: NoOrders
        expr: |
          # nobody buys, and somebody looks
          shop:orders:rate5m == 0
            and on (job) (shop_visitors > 10 or shop_visitors offset 1h > 1e1)
        for: 2m30s
        keep_firing_for: 1m
        labels: { <<: *common, severity: warning }
        annotations:
          summary: 'Nothing on {{ $labels.job }}: {{ printf "%.1f" $value }} {{ if true }}}}{{ end }}'
      - alert: Always
        expr: vector(1)
`;

const printed = JSON.stringify({ groups: RuleGroup.fromYamlText(FILE).flatMap((group) => ruleFile(group).groups) });

/** What promtool says about a rule file. */
async function checked(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-rules-'));
  const file = join(folder, 'rules.yaml');
  writeFileSync(file, text);
  const { ended, stdout, stderr } = await run('promtool', ['check', 'rules', '--lint=none', file]);
  rmSync(folder, { recursive: true });
  return `${ended}\n${stdout}${stderr}`.replaceAll(folder, '');
}

const behaviour = JSON.stringify({
  rule_files: ['rules.json'],
  evaluation_interval: '30s',
  tests: [
    {
      interval: '30s',
      input_series: [
        { series: 'shop_orders_total{job="a", instance="x", kind="real"}', values: '0+0x40' },
        { series: 'shop_orders_total{job="a", instance="x", kind="dry-run"}', values: '0+9x40' },
        { series: 'shop_visitors{job="a"}', values: '20x40' },
      ],
      alert_rule_test: [
        { eval_time: '2m', alertname: 'NoOrders', exp_alerts: [] },
        {
          eval_time: '10m',
          alertname: 'NoOrders',
          exp_alerts: [
            {
              exp_labels: { job: 'a', kind: 'real', tier: '1.50', live: 'yes', owner: 'shop', severity: 'warning' },
              exp_annotations: { summary: 'Nothing on a: 0.0 }}' },
            },
          ],
        },
        { eval_time: '1m', alertname: 'Always', exp_alerts: [{ exp_labels: { owner: 'shop', severity: 'page' } }] },
      ],
    },
  ],
});

test('a file of rules and what is printed of it behave alike', async () => {
  expect(await play([FILE, printed].map((rules) => ({ rules, tests: [behaviour] })))).toEqual([[''], ['']]);
  expect(await checked(printed)).toBe(await checked(FILE));
});

test('a test of that behaviour can fail', async () => {
  const [[said] = []] = await play([{ rules: printed.replace('2m30s', '30m'), tests: [behaviour] }]);
  expect(said).toContain('NoOrders');
});

describe('what promtool refuses is refused', () => {
  const rule = (fields: string): string => `groups: [{name: a, rules: [{${fields}}]}]`;

  test.each([
    'groups: [{name: a, each: 5m}]',
    'groups: [{name: a, interval: 60}]',
    'groups: [{name: a, limit: many}]',
    'groups: [{name: a}, {name: a}]',
    'groups: [{rules: []}]',
    'groups: 5',
    rule('alert: A, expr: up, for: 1m1h'),
    rule('alert: A, expr: up, for: 5'),
    rule('alert: A, expr: up, severity: page'),
    rule('alert: A, record: b, expr: up'),
    rule('expr: up'),
    rule('alert: A'),
    rule('alert: A, expr: rate(up)'),
    rule('alert: A, expr: up, labels: {b: [c]}'),
    rule('alert: A, expr: up, labels: {__name__: c}'),
    rule("alert: A, expr: up, labels: {a: '{{ b }}'}"),
    rule("alert: A, expr: up, annotations: {a: '{{ $value'}"),
    rule("alert: A, expr: up, annotations: {a: '{{ if true }}'}"),
    rule('record: b, expr: up, for: 5m'),
    rule('record: b, expr: up, annotations: {c: d}'),
    rule('record: "b{c}", expr: up'),
    rule('alert: A, expr: *b'),
  ])('%s', async (text) => {
    expect(await checked(text)).toMatch(/^code [1-9]/);
    expect(() => RuleGroup.fromYamlText(text)).toThrow();
  });

  test.each([
    rule('alert: A, expr: up, for: 0'),
    rule('alert: A, expr: up, for: 1y1w1d1h1m1s1ms'),
    rule('alert: A B, expr: up, labels: {a: 1, b: yes, c: 1.50, d: null}'),
    rule('alert: A, expr: up, annotations: {a: \'{{ define "x" }}{{ end }}{{ /* b */ }}{{- "}}" -}}\'}').replace(
      '{{ /* b */ }}',
      '{{/* b */}}',
    ),
    rule('alert: A, expr: up, annotations: {a: \'{{ range query "up" }}{{ .Labels.job }}{{ else }}-{{ end }}\'}'),
    'groups: [{name: a, rules: }]',
  ])('and what it takes is taken: %s', async (text) => {
    expect(await checked(text)).toMatch(/SUCCESS/);
    expect(parse(text)).toHaveProperty('groups');
    expect(
      await checked(
        JSON.stringify({ groups: RuleGroup.fromYamlText(text).flatMap((group) => ruleFile(group).groups) }),
      ),
    ).toMatch(/SUCCESS/);
  });
});
