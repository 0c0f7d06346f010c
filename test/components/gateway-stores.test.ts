import { Duration, Size } from 'cdk8s';
import { type GatewaySettings, gatewayConfig } from '../../src/components/collector/gateway-config';
import { claudeCode, codex } from '../../src/providers';
import { paths } from '../harness/collector-paths';
import { gatewaySettings, sink, vendor } from '../stacks/gateway-settings';

const logs = sink('otlp_http/loki');
const traces = sink('otlp_grpc/jaeger');
const config = (change: Partial<GatewaySettings> = {}) => gatewayConfig({ ...gatewaySettings, ...change });

test('each backend has a queue on the volume, bounded in bytes, and is tried again for ever', () => {
  const vendors = [vendor('otlp_http/v', 'logs')];
  const { exporters } = config({ logs, traces, vendors, queue: Size.gibibytes(3) });
  for (const id of ['otlp_http/loki', 'otlp_grpc/jaeger', 'otlp_http/v']) {
    expect(exporters[id]).toMatchObject({
      endpoint: `${id}.example.com`,
      retry_on_failure: { enabled: true, max_elapsed_time: '0s' },
      sending_queue: { enabled: true, storage: 'file_storage/queue', sizer: 'bytes', queue_size: 3 * 1024 ** 3 },
    });
  }
});

describe('what is scraped', () => {
  const scraped = config({ ledgerLife: Duration.days(60), seriesExpiry: Duration.hours(48), maxSeries: 7000 });

  test('is kept in the ledger for its life, in the place that adds up and in the place that shows', () => {
    expect(scraped.processors['delta_to_cumulative']).toMatchObject({ max_stale: '1440h' });
    expect(scraped.exporters['prometheus/ledger']).toMatchObject({ metric_expiration: '1440h' });
  });

  test('has as many series in the ledger as it is told', () => {
    expect(scraped.processors['delta_to_cumulative']).toMatchObject({ max_streams: 7000 });
  });

  test('comes and goes sooner where it is about spans', () => {
    expect(scraped.connectors['span_metrics']).toMatchObject({ metrics_expiration: '48h' });
    expect(scraped.exporters['prometheus/recent']).toMatchObject({ metric_expiration: '48h' });
  });

  test('has exemplars, which the older format cannot carry', () => {
    expect(scraped.connectors['span_metrics']).toMatchObject({ exemplars: { enabled: true } });
    expect(scraped.exporters['prometheus/recent']).toMatchObject({ enable_open_metrics: true });
  });

  test('answers on two ports, so that the ledger can be read more often', () => {
    expect(scraped.exporters['prometheus/ledger']).toMatchObject({ endpoint: '0.0.0.0:8889' });
    expect(scraped.exporters['prometheus/recent']).toMatchObject({ endpoint: '0.0.0.0:8890' });
  });
});

describe('tail sampling', () => {
  const tailSampling = { share: 0.1, slowerThan: Duration.seconds(10), wait: Duration.seconds(20) };
  const sampled = (change: Partial<GatewaySettings>): Readonly<Record<string, boolean>> =>
    Object.fromEntries(
      paths(config(change), 'traces', 'otlp').map(({ via, to }) => [to, via.includes('tail_sampling')]),
    );

  test('is of what is stored, and of nothing that is counted', () => {
    expect(sampled({ traces, vendors: [vendor('otlp_http/v', 'traces')], tailSampling })).toEqual({
      'otlp_grpc/jaeger': true,
      'otlp_http/v': true,
      'prometheus/ledger': false,
      'prometheus/recent': false,
    });
  });

  test('keeps errors, slow traces and a share of the rest', () => {
    expect(config({ traces, tailSampling }).processors['tail_sampling']).toEqual({
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
    expect(config({ traces, tailSampling: { share: 1 } }).processors['tail_sampling']).toMatchObject({
      decision_wait: '30s',
      policies: [{ name: 'errors' }, { name: 'rest' }],
    });
  });

  test('has nothing to do where no traces are kept', () => {
    expect(Object.values(sampled({ tailSampling }))).not.toContain(true);
  });
});

describe('spans about the inside of a client', () => {
  const stored = (change: Partial<GatewaySettings>): boolean =>
    paths(config(change), 'traces', 'otlp').some(
      ({ via, to }) => to === 'otlp_grpc/jaeger' && !via.includes('filter/noise'),
    );

  test('are not stored, unless it is told to keep them', () => {
    expect(stored({ traces, providers: [codex()] })).toBe(false);
    expect(stored({ traces, providers: [codex({ spans: true })] })).toBe(true);
  });

  test('are filtered by the scopes of that client, and by no other', () => {
    const { processors } = config({ traces, providers: [claudeCode(), codex()] });
    const filter = JSON.stringify(processors['filter/noise']);
    for (const scope of codex().recognise.scopes ?? []) expect(filter).toContain(scope);
    for (const scope of claudeCode().recognise.scopes ?? []) expect(filter).not.toContain(scope);
  });
});

// What tells them that streams go elsewhere now; else one would take up a stream where it left it long ago.
test('workers begin anew when their number changes', () => {
  const telemetry = (workers: number): string => JSON.stringify(config({ workers }).service.telemetry);
  expect(telemetry(3)).not.toBe(telemetry(4));
  expect(telemetry(1)).not.toContain('signalbox');
});
