import { Duration, Size } from 'cdk8s';
import { type NativeConfig, type Sink, secretKey } from '../../src';
import {
  type GatewaySettings,
  type Stage,
  type VendorSink,
  gatewayConfig,
} from '../../src/components/collector/gateway-config';

const sink = (id: string): Sink => ({
  id,
  exporter: { endpoint: `${id}.example.com` },
  to: { kind: 'external', title: id, host: `${id}.example.com`, port: 443, scheme: 'https' },
});
const vendor = (id: string, ...kinds: VendorSink['kinds']): VendorSink => ({ ...sink(id), kinds });

const settings: GatewaySettings = {
  vendors: [],
  stages: [],
  seriesExpiry: Duration.hours(24),
  queue: Size.gibibytes(2),
};
const logs = sink('otlp_http/loki');
const traces = sink('otlp_grpc/jaeger');

type Pipeline = Readonly<Record<'receivers' | 'processors' | 'exporters', readonly string[]>>;
const config = (change: Partial<GatewaySettings> = {}) => gatewayConfig({ ...settings, ...change });
const pipelines = (change: Partial<GatewaySettings> = {}): Readonly<Record<string, Pipeline>> =>
  config(change).service.pipelines;
const exporters = (change: Partial<GatewaySettings> = {}): Readonly<Record<string, NativeConfig | undefined>> =>
  config(change).exporters;

describe('pipelines', () => {
  test('without a store for logs there is no pipeline for them, so that senders are told', () => {
    expect(Object.keys(pipelines())).toEqual(['metrics', 'metrics/spans', 'traces']);
    expect(pipelines()['traces']?.exporters).toEqual(['span_metrics', 'service_graph']);
  });

  test('logs and traces go to their stores, metrics to the scraped endpoint', () => {
    const { metrics, logs: toLoki, traces: toJaeger } = pipelines({ logs, traces });
    expect(metrics).toEqual({
      receivers: ['otlp'],
      processors: ['memory_limiter', 'delta_to_cumulative'],
      exporters: ['prometheus'],
    });
    expect(toLoki).toEqual({ receivers: ['otlp'], processors: ['memory_limiter'], exporters: ['otlp_http/loki'] });
    expect(toJaeger?.exporters).toEqual(['span_metrics', 'service_graph', 'otlp_grpc/jaeger']);
  });

  test('metrics of spans are scraped and never sent to a vendor', () => {
    const { 'metrics/spans': spans } = pipelines({ vendors: [vendor('otlp_http/v', 'metrics')] });
    expect(spans).toEqual({
      receivers: ['span_metrics', 'service_graph'],
      processors: ['memory_limiter'],
      exporters: ['prometheus'],
    });
  });

  test('a vendor gets a copy of the kinds that it is told, and of no other', () => {
    const copies = pipelines({ logs, traces, vendors: [vendor('otlp_http/v', 'traces', 'metrics')] });
    expect(copies['metrics']?.exporters).toEqual(['prometheus', 'otlp_http/v']);
    expect(copies['logs']?.exporters).toEqual(['otlp_http/loki']);
    expect(copies['traces']?.exporters).toEqual(['span_metrics', 'service_graph', 'otlp_grpc/jaeger', 'otlp_http/v']);
  });

  test('a vendor alone is reason enough for a pipeline of logs', () => {
    expect(pipelines({ vendors: [vendor('otlp_http/v', 'logs')] })['logs']?.exporters).toEqual(['otlp_http/v']);
  });

  test('debugging prints everything that senders send', () => {
    const printed = pipelines({ debug: 'detailed' });
    for (const kind of ['metrics', 'logs', 'traces']) expect(printed[kind]?.exporters).toContain('debug');
    expect(exporters({ debug: 'detailed' })).toMatchObject({ debug: { verbosity: 'detailed' } });
    expect(exporters()).not.toHaveProperty('debug');
  });

  test('stages come after the memory limiter and before counting, in their order and for their kinds', () => {
    const stages: Stage[] = [
      { processors: { 'filter/a': { x: 1 }, 'transform/a': {} } },
      { processors: { 'resource/b': { y: 2 } }, kinds: ['logs'] },
    ];
    const staged = pipelines({ logs, stages });
    expect(staged['metrics']?.processors).toEqual(['memory_limiter', 'filter/a', 'transform/a', 'delta_to_cumulative']);
    expect(staged['logs']?.processors).toEqual(['memory_limiter', 'filter/a', 'transform/a', 'resource/b']);
    expect(staged['traces']?.processors).toEqual(['memory_limiter', 'filter/a', 'transform/a']);
    expect(config({ stages }).processors).toMatchObject({ 'filter/a': { x: 1 }, 'resource/b': { y: 2 } });
  });
});

describe('tail sampling', () => {
  const tailSampling = { share: 0.1, slowerThan: Duration.seconds(10), wait: Duration.seconds(20) };

  test('comes after the spans are counted', () => {
    const sampled = pipelines({ traces, tailSampling });
    expect(sampled['traces']?.exporters).toEqual(['span_metrics', 'service_graph', 'forward/sampling']);
    expect(sampled['traces/sampled']).toEqual({
      receivers: ['forward/sampling'],
      processors: ['tail_sampling'],
      exporters: ['otlp_grpc/jaeger'],
    });
  });

  test('keeps errors, slow traces and a share of the rest', () => {
    const { tail_sampling } = config({ traces, tailSampling }).processors;
    expect(tail_sampling).toEqual({
      decision_wait: '20s',
      num_traces: 50_000,
      policies: [
        { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
        { name: 'slow', type: 'latency', latency: { threshold_ms: 10_000 } },
        { name: 'rest', type: 'probabilistic', probabilistic: { sampling_percentage: 10 } },
      ],
    });
  });

  test('does not look at length unless it is told, and waits half a minute', () => {
    const { tail_sampling } = config({ traces, tailSampling: { share: 1 } }).processors;
    expect(tail_sampling).toMatchObject({ decision_wait: '30s', policies: [{ name: 'errors' }, { name: 'rest' }] });
  });

  test('has nothing to do where no traces are kept', () => {
    expect(Object.keys(pipelines({ tailSampling }))).not.toContain('traces/sampled');
  });
});

describe('the door', () => {
  const doors = (change: Partial<GatewaySettings>) =>
    config(change).receivers.otlp as { readonly protocols: Readonly<Record<'grpc' | 'http', NativeConfig>> };

  test('is open on both protocols', () => {
    expect(doors({}).protocols).toMatchObject({
      grpc: { endpoint: '0.0.0.0:4317' },
      http: { endpoint: '0.0.0.0:4318' },
    });
    expect(doors({}).protocols.grpc).not.toHaveProperty('auth');
    expect(doors({}).protocols.grpc).not.toHaveProperty('tls');
  });

  test('asks for a token that it reads from a file', () => {
    const token = secretKey('otlp', 'token');
    for (const protocol of Object.values(doors({ token }).protocols)) {
      expect(protocol['auth']).toEqual({ authenticator: 'bearertokenauth/ingest' });
    }
    expect(config({ token }).extensions).toMatchObject({
      'bearertokenauth/ingest': { filename: '/etc/secrets/otlp/token' },
    });
    expect(config({ token }).service.extensions).toContain('bearertokenauth/ingest');
    expect(config().service.extensions).not.toContain('bearertokenauth/ingest');
  });

  test('speaks TLS with a certificate that is read again when it is renewed', () => {
    const tls = { certificate: secretKey('tls', 'tls.crt'), key: secretKey('tls', 'tls.key') };
    const expected = {
      cert_file: '/etc/secrets/tls/tls.crt',
      key_file: '/etc/secrets/tls/tls.key',
      reload_interval: '1h',
    };
    expect(doors({ tls }).protocols.grpc['tls']).toMatchObject(expected);
    expect(doors({ tls }).protocols.http['tls']).toMatchObject(expected);
    expect(doors({ tls }).protocols.http['tls']).not.toHaveProperty('client_ca_file');
    const clientCertificateAuthority = secretKey('clients', 'ca.crt');
    expect(doors({ tls: { ...tls, clientCertificateAuthority } }).protocols.grpc['tls']).toMatchObject({
      client_ca_file: '/etc/secrets/clients/ca.crt',
    });
  });
});

test('each backend has a queue on the volume, bounded in bytes, and is tried again for ever', () => {
  const out = exporters({ logs, traces, vendors: [vendor('otlp_http/v', 'logs')], queue: Size.gibibytes(3) });
  for (const id of ['otlp_http/loki', 'otlp_grpc/jaeger', 'otlp_http/v']) {
    expect(out[id]).toMatchObject({
      endpoint: `${id}.example.com`,
      retry_on_failure: { enabled: true, max_elapsed_time: '0s' },
      sending_queue: { enabled: true, storage: 'file_storage/queue', sizer: 'bytes', queue_size: 3 * 1024 ** 3 },
    });
  }
});

test('a series without new points leaves every place at the same time', () => {
  const { processors, connectors, exporters: out } = config({ seriesExpiry: Duration.hours(48) });
  expect(processors.delta_to_cumulative).toEqual({ max_stale: '48h' });
  expect(connectors.span_metrics.metrics_expiration).toBe('48h');
  expect(out.prometheus.metric_expiration).toBe('48h');
});
