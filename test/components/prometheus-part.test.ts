import { Size } from 'cdk8s';
import { parse } from 'yaml';
import { Loki, Prometheus, type PrometheusProps, type RuleGroup, vector } from '../../src';
import { fileOf } from '../harness/config-maps';
import { find, manifestsOf } from '../harness/manifests';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const manifests = (props: Partial<PrometheusProps>) =>
  manifestsOf((app) => new Prometheus(chartOf(app), 'prometheus', { cluster: 'test', ...props }));

const refused = (props: Partial<PrometheusProps>): string =>
  problemsOf((app) => new Prometheus(chartOf(app), 'prometheus', { cluster: 'test', ...props }));

function retentionSize(props: Partial<PrometheusProps>): string {
  const config = parse(fileOf(manifests(props), 'prometheus-config', 'prometheus.yml')) as {
    readonly storage: { readonly tsdb: { readonly retention: { readonly size: string } } };
  };
  return config.storage.tsdb.retention.size;
}

test('samples may take four fifths of the volume, unless it is said', () => {
  expect(retentionSize({})).toBe('40960MB');
  expect(retentionSize({ storage: { size: Size.gibibytes(100) } })).toBe('81920MB');
  expect(retentionSize({ storage: { size: Size.mebibytes(1001) } })).toBe('800MB');
  const retention = { size: Size.gibibytes(10) };
  expect(retentionSize({ storage: { size: Size.gibibytes(100) }, retention })).toBe('10240MB');
});

const group = (name: string, alert: string): RuleGroup => ({
  name,
  rules: [{ alert, when: vector(1), severity: 'info', summary: 'Always.', description: 'It is always so.' }],
});

test('each group of rules is a file', () => {
  const files = find(manifests({ rules: [group('one', 'A'), group('two', 'B')] }), 'ConfigMap', 'prometheus-rules');
  expect(Object.keys(files['data'] as object)).toEqual(['one.yaml', 'two.yaml']);
});

test('alerts link to the runbooks of the user, and name their page without', () => {
  const rules = [group('one', 'Sky')];
  const linked = fileOf(manifests({ rules, runbookUrl: 'https://example.com/books' }), 'prometheus-rules', 'one.yaml');
  expect(linked).toContain('runbook_url: https://example.com/books/Sky.md');
  expect(fileOf(manifests({ rules }), 'prometheus-rules', 'one.yaml')).not.toContain('runbook_url');
});

test('two groups, or two alerts, of one name are refused', () => {
  expect(refused({ rules: [group('one', 'A'), group('one', 'B')] })).toContain(
    '[chart/prometheus] rules: two groups are called "one": rename one',
  );
  expect(refused({ rules: [group('one', 'A'), group('two', 'A')] })).toContain(
    '[chart/prometheus] rules: two alerts are called "A" with severity info: rename one',
  );
});

test('Prometheus watches itself, and what is made after it', () => {
  const config = fileOf(
    manifestsOf((app) => {
      const chart = chartOf(app);
      const prometheus = new Prometheus(chart, 'prometheus', { cluster: 'test', kubelets: 'off' });
      prometheus.watch(new Loki(chart, 'loki'));
    }),
    'prometheus-config',
    'prometheus.yml',
  );
  const { scrape_configs } = parse(config) as { readonly scrape_configs: readonly { readonly job_name: string }[] };
  expect(scrape_configs.map(({ job_name }) => job_name)).toEqual(['agents/prometheus', 'agents/loki']);
});

test('rules that come later are evaluated too', () => {
  const declared = manifestsOf((app) => {
    new Prometheus(chartOf(app), 'prometheus', { cluster: 'test' }).evaluate(group('late', 'Late'));
  });
  expect(fileOf(declared, 'prometheus-rules', 'late.yaml')).toContain('alert: Late');
});

test('Prometheus may read targets where they are, nodes for their kubelets, and nothing else', () => {
  const kinds = (props: Partial<PrometheusProps>): string[] =>
    manifests(props)
      .filter(({ kind }) => /^(Cluster)?Role$/.test(kind))
      .map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}`.trim());
  expect(kinds({})).toEqual(['Role agents', 'ClusterRole']);
  expect(kinds({ kubelets: 'off' })).toEqual(['Role agents']);
  expect(kinds({ kubelets: 'off', discover: { pods: { namespaces: ['shop'] } } })).toEqual([
    'Role agents',
    'Role shop',
  ]);
});

// YAML writes an object that several jobs share once, and refers to it from then on.
test('the configuration is readable, without references from one job to another', () => {
  const text = fileOf(
    manifestsOf((app) => {
      const chart = chartOf(app);
      new Prometheus(chart, 'prometheus', { cluster: 'test', watch: [new Loki(chart, 'loki')] });
    }),
    'prometheus-config',
    'prometheus.yml',
  );
  expect(text).not.toMatch(/[&*]a\d/);
});

// Prometheus does not start with two jobs of one name.
test('two scrape jobs of one name are refused', () => {
  expect(refused({ staticTargets: [{ job: 'kubelet', addresses: ['a:1'] }] })).toContain('[chart/prometheus]');
});

// Prometheus then fills its volume before it removes anything.
test('a retention larger than the volume is refused', () => {
  const storage = { size: Size.gibibytes(50) };
  expect(refused({ storage, retention: { size: Size.gibibytes(60) } })).toContain('[chart/prometheus]');
});

// The name becomes a key of a ConfigMap, which the API server refuses.
test('a group of rules whose name cannot be a file is refused', () => {
  expect(refused({ rules: [group('team a/one', 'A')] })).toContain('[chart/prometheus]');
});
