import { Duration } from 'cdk8s';
import type { NativeConfig, ScrapeTarget } from '../../src';
import { type PrometheusSettings, prometheusConfig } from '../../src/components/prometheus/config';
import { prometheusSettings } from '../stacks/prometheus-settings';

const target = (job: string, more: Partial<ScrapeTarget> = {}): ScrapeTarget => ({
  job,
  endpoint: {
    kind: 'service',
    title: job,
    service: 'loki',
    namespace: 'agents',
    pods: {},
    port: { name: 'metrics', number: 8888 },
    scheme: 'http',
  },
  ...more,
});

interface Job extends NativeConfig {
  readonly job_name: string;
  readonly relabel_configs: readonly NativeConfig[];
}

const jobs = (change: Partial<PrometheusSettings>): Job[] =>
  prometheusConfig({
    ...prometheusSettings,
    ...change,
  }).scrape_configs as readonly NativeConfig[] as Job[];

const job = (change: Partial<PrometheusSettings>): Job | undefined => jobs(change)[0];

/** One of every kind of job. */
const everyKind: Partial<PrometheusSettings> = {
  targets: [target('loki'), target('gateway')],
  kubelets: { verifyCertificates: false },
  discover: { pods: { namespaces: ['shop'] }, services: { namespaces: ['shop', 'billing'] } },
  staticTargets: [{ job: 'database', addresses: ['db:9187'] }],
  jobs: [{ job_name: 'blackbox', static_configs: [{ targets: ['blackbox:9115'] }] }],
};

test('every job puts the cluster on its series, whatever kind of job it is, and after all else', () => {
  for (const { job_name, relabel_configs } of jobs(everyKind)) {
    expect([job_name, relabel_configs.at(-1)]).toEqual([
      job_name,
      { target_label: 'cluster', replacement: 'prod-eu-1' },
    ]);
  }
});

test('every job has a name of its own', () => {
  const names = jobs(everyKind).map(({ job_name }) => job_name);
  expect(names).toEqual([
    'agents/loki',
    'agents/gateway',
    'kubelet',
    'cadvisor',
    'kubelet-resource',
    'annotated-pods',
    'annotated-services',
    'database',
    'blackbox',
  ]);
});

test('two parts of one name in two namespaces are two jobs', () => {
  const { endpoint } = target('loki');
  const targets = [target('loki'), target('loki', { endpoint: { ...endpoint, namespace: 'other' } })];
  expect(jobs({ targets }).map(({ job_name }) => job_name)).toEqual(['agents/loki', 'other/loki']);
});

describe('a part', () => {
  test('is found through the endpoint slices of its Service, on the one port that is meant', () => {
    expect(job({ targets: [target('loki')] })).toMatchObject({
      scheme: 'http',
      kubernetes_sd_configs: [
        {
          role: 'endpointslice',
          namespaces: { names: ['agents'] },
          selectors: [{ role: 'endpointslice', label: 'kubernetes.io/service-name=loki' }],
        },
      ],
    });
    expect(job({ targets: [target('loki')] })?.relabel_configs[0]).toEqual({
      action: 'keep',
      source_labels: ['__meta_kubernetes_endpointslice_port_name'],
      regex: 'metrics',
    });
  });

  test('has the job label that people write in queries, not the name of the scrape job', () => {
    expect(job({ targets: [target('loki')] })?.relabel_configs).toContainEqual({
      target_label: 'job',
      replacement: 'loki',
    });
  });

  test('is known by its pod and port, so that its series go on after a restart', () => {
    const instance = (perNode?: boolean) =>
      job({ targets: [target('loki', { perNode })] })?.relabel_configs.find(
        ({ target_label }) => target_label === 'instance',
      );
    expect(instance()).toEqual({
      source_labels: ['__meta_kubernetes_pod_name', '__meta_kubernetes_endpointslice_port'],
      separator: ':',
      target_label: 'instance',
    });
    expect(instance(true)).toMatchObject({
      source_labels: ['__meta_kubernetes_endpointslice_endpoint_node_name', '__meta_kubernetes_endpointslice_port'],
    });
  });

  test('is scraped at its own path and pace when it says so', () => {
    const plain = job({ targets: [target('loki')] });
    expect(plain).not.toHaveProperty('metrics_path');
    expect(plain).not.toHaveProperty('scrape_interval');
    expect(job({ targets: [target('loki', { path: '/stats', interval: Duration.seconds(15) })] })).toMatchObject({
      metrics_path: '/stats',
      scrape_interval: '15s',
    });
  });
});

describe('kubelets', () => {
  test('are asked at three addresses, each a job', () => {
    const paths = jobs({ kubelets: { verifyCertificates: true } }).map(({ job_name, metrics_path }) => [
      job_name,
      metrics_path,
    ]);
    expect(paths).toEqual([
      ['kubelet', '/metrics'],
      ['cadvisor', '/metrics/cadvisor'],
      ['kubelet-resource', '/metrics/resource'],
    ]);
  });

  test('see the token of the service account as a file, over TLS that is verified on request', () => {
    const of = (verifyCertificates: boolean): Job | undefined => job({ kubelets: { verifyCertificates } });
    expect(of(true)).toMatchObject({
      scheme: 'https',
      authorization: { credentials_file: '/var/run/secrets/kubernetes.io/serviceaccount/token' },
      tls_config: { insecure_skip_verify: false },
    });
    expect(of(false)).toMatchObject({ tls_config: { insecure_skip_verify: true } });
  });

  test('are not asked when they are off', () => {
    expect(jobs({ kubelets: undefined })).toEqual([]);
  });
});

describe('annotated targets', () => {
  const of = (discover: PrometheusSettings['discover']): Job | undefined => job({ discover });

  test('are looked for in the namespaces that are named, and nowhere else', () => {
    expect(of({ pods: { namespaces: ['shop'] } })).toMatchObject({
      kubernetes_sd_configs: [{ role: 'pod', namespaces: { names: ['shop'] } }],
    });
    expect(of({ services: { namespaces: ['shop', 'billing'] } })).toMatchObject({
      kubernetes_sd_configs: [{ role: 'endpointslice', namespaces: { names: ['shop', 'billing'] } }],
    });
  });

  test.each([
    ['pod', { pods: { namespaces: ['shop'] } }],
    ['service', { services: { namespaces: ['shop'] } }],
  ] as const)('are kept only when the %s asks for it', (object, discover) => {
    expect(of(discover)?.relabel_configs).toContainEqual({
      action: 'keep',
      source_labels: [`__meta_kubernetes_${object}_annotation_prometheus_io_scrape`],
      regex: 'true',
    });
  });
});

test('targets at fixed addresses are taken as they are told', () => {
  const plain = { job: 'database', addresses: ['db:9187'] };
  expect(job({ staticTargets: [plain] })).toEqual({
    job_name: 'database',
    static_configs: [{ targets: ['db:9187'] }],
    relabel_configs: [{ target_label: 'cluster', replacement: 'prod-eu-1' }],
  });
  const full = { ...plain, labels: { tier: 'data' }, scheme: 'https', path: '/probe' } as const;
  expect(job({ staticTargets: [full] })).toMatchObject({
    scheme: 'https',
    metrics_path: '/probe',
    static_configs: [{ targets: ['db:9187'], labels: { tier: 'data' } }],
  });
});

test("a job in Prometheus' own form keeps its own relabelling", () => {
  const relabel = { source_labels: ['a'], target_label: 'b' };
  expect(job({ jobs: [{ job_name: 'mine', relabel_configs: [relabel] }] })?.relabel_configs).toEqual([
    relabel,
    { target_label: 'cluster', replacement: 'prod-eu-1' },
  ]);
});
