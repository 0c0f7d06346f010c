import { Duration, Size } from 'cdk8s';
import { secretKey } from '../../src';
import { type PrometheusSettings, prometheusConfig } from '../../src/components/prometheus/config';
import { prometheusSettings } from '../stacks/prometheus-settings';

const config = (change: Partial<PrometheusSettings> = {}) => prometheusConfig({ ...prometheusSettings, ...change });

test('the cluster is an external label, for what leaves', () => {
  expect(config().global.external_labels).toEqual({ cluster: 'prod-eu-1' });
});

test('rules are evaluated as often as targets are scraped', () => {
  expect(config({ interval: Duration.seconds(15) }).global).toMatchObject({
    scrape_interval: '15s',
    evaluation_interval: '15s',
  });
});

test('a scrape may take 10 s, or the whole of a shorter interval', () => {
  expect(config({ interval: Duration.minutes(1) }).global.scrape_timeout).toBe('10s');
  expect(config({ interval: Duration.seconds(5) }).global.scrape_timeout).toBe('5s');
});

test('retention is written in the units that Prometheus reads', () => {
  const retention = { time: Duration.days(90), size: Size.gibibytes(80) };
  expect(config({ retention }).storage.tsdb.retention).toEqual({ time: '2160h', size: '81920MB' });
});

test('samples may come as late as they are told to', () => {
  expect(config({ outOfOrderWindow: Duration.hours(2) }).storage.tsdb.out_of_order_time_window).toBe('2h');
});

test('one bad target cannot fill the store', () => {
  expect(config().global).toMatchObject({
    sample_limit: 100_000,
    label_limit: 60,
    label_value_length_limit: 2048,
    body_size_limit: '64MB',
  });
});

test('each limit can be changed alone', () => {
  const limits = { samples: 1, labels: 2, labelValueLength: 3, body: Size.mebibytes(4) };
  expect(config({ limits }).global).toMatchObject({
    sample_limit: 1,
    label_limit: 2,
    label_value_length_limit: 3,
    body_size_limit: '4MB',
  });
  expect(config({ limits: { samples: 1 } }).global).toMatchObject({ sample_limit: 1, label_limit: 60 });
});

test('alerts go to every pod behind the Service of Alertmanager', () => {
  const endpoint = {
    kind: 'service' as const,
    title: 'Alertmanager',
    service: 'pager',
    namespace: 'agents',
    pods: {},
    port: { name: 'http', number: 9093 },
    scheme: 'http' as const,
  };
  expect(config({ alertmanagers: [endpoint] }).alerting.alertmanagers).toEqual([
    {
      api_version: 'v2',
      scheme: 'http',
      timeout: '10s',
      kubernetes_sd_configs: [
        {
          role: 'endpointslice',
          namespaces: { names: ['agents'] },
          selectors: [{ role: 'endpointslice', label: 'kubernetes.io/service-name=pager' }],
        },
      ],
      relabel_configs: [
        { action: 'keep', source_labels: ['__meta_kubernetes_endpointslice_port_name'], regex: 'http' },
      ],
    },
  ]);
  expect(config().alerting.alertmanagers).toEqual([]);
});

describe('remote write', () => {
  const remote = { name: 'archive', url: 'https://metrics.example.com/api/v1/write' };

  test('is left out when nobody gets a copy', () => {
    expect(config()).not.toHaveProperty('remote_write');
  });

  test('sends everything, with exemplars, unless it is told what', () => {
    expect(config({ remoteWrite: [remote] })).toMatchObject({ remote_write: [{ ...remote, send_exemplars: true }] });
    const relabel = [{ action: 'keep', source_labels: ['__name__'], regex: 'llm_.*' }];
    expect(config({ remoteWrite: [{ ...remote, relabel }] })).toMatchObject({
      remote_write: [{ write_relabel_configs: relabel }],
    });
  });

  test('reads its credentials from files and from nowhere else', () => {
    const token = secretKey('archive', 'token');
    const basicAuth = { username: 'signalbox', password: secretKey('mirror', 'password') };
    const remoteWrite = [
      { ...remote, token },
      { ...remote, name: 'mirror', basicAuth },
    ];
    expect(config({ remoteWrite })).toMatchObject({
      remote_write: [
        { authorization: { type: 'Bearer', credentials_file: '/etc/secrets/archive/token' } },
        { basic_auth: { username: 'signalbox', password_file: '/etc/secrets/mirror/password' } },
      ],
    });
    expect(JSON.stringify(config({ remoteWrite }))).not.toMatch(/"(password|credentials|bearer_token)":/);
  });
});
