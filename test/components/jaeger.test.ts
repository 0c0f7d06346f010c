import { App, Duration } from 'cdk8s';
import { Jaeger, Prometheus, render } from '../../src';
import { jaegerConfig } from '../../src/components/jaeger/config';
import { traceLinks } from '../../src/components/jaeger/links';
import { fileOf } from '../harness/config-maps';
import { chartOf } from '../stacks/parts';

const settings = { retention: Duration.days(7) };

test('retention decides how long spans are kept', () => {
  expect(jaegerConfig(settings).extensions.jaeger_storage.backends.main.badger.ttl).toEqual({ spans: '168h' });
  const longer = jaegerConfig({ retention: Duration.days(30) });
  expect(longer.extensions.jaeger_storage.backends.main.badger.ttl).toEqual({ spans: '720h' });
});

test('without a Prometheus there is no metric backend, and queries ask for none', () => {
  const { jaeger_storage, jaeger_query } = jaegerConfig(settings).extensions;
  expect(jaeger_storage).not.toHaveProperty('metric_backends');
  expect(jaeger_query.storage).toEqual({ traces: 'main' });
});

test('with a Prometheus its span metrics are the metric backend of queries', () => {
  const { jaeger_storage, jaeger_query } = jaegerConfig({
    ...settings,
    prometheusUrl: 'http://prometheus.agents.svc:9090',
  }).extensions;
  expect(jaeger_storage).toMatchObject({
    metric_backends: { span_metrics: { prometheus: { endpoint: 'http://prometheus.agents.svc:9090' } } },
  });
  expect(jaeger_query.storage).toEqual({ traces: 'main', metrics: 'span_metrics' });
});

test('a write that fails is tried again', () => {
  expect(jaegerConfig(settings).exporters.jaeger_storage_exporter).toMatchObject({
    trace_storage: 'main',
    retry_on_failure: { enabled: true },
    queue: { enabled: true },
  });
});

test('every extension, receiver, processor and exporter that is configured is used', () => {
  const { service, extensions, receivers, processors, exporters } = jaegerConfig(settings);
  const { traces } = service.pipelines;
  expect([...service.extensions].sort()).toEqual(Object.keys(extensions).sort());
  expect(traces.receivers).toEqual(Object.keys(receivers));
  expect(traces.processors).toEqual(Object.keys(processors));
  expect(traces.exporters).toEqual(Object.keys(exporters));
});

/** Jaeger's configuration file out of the manifests, with or without a Prometheus that it is connected to. */
function configFile(connected: boolean): string {
  const app = new App();
  const chart = chartOf(app);
  const jaeger = new Jaeger(chart, 'jaeger');
  if (connected) jaeger.connect(new Prometheus(chart, 'prometheus', { cluster: 'test' }));
  const manifests = render(app).map(({ manifest }) => manifest);
  return fileOf(manifests, 'jaeger-config', 'config.yaml');
}

test('connecting a Prometheus, made after Jaeger, adds the metric backend', () => {
  expect(configFile(false)).not.toContain('metric_backends');
  expect(configFile(true)).toContain('endpoint: http://prometheus.agents.svc:9090');
});

describe('in Grafana', () => {
  test('a span leads only to data sources that exist', () => {
    expect(traceLinks({})).toEqual({ nodeGraph: { enabled: true }, traceIdTimeParams: { enabled: true } });
    expect(traceLinks({ logs: 'loki' })).not.toHaveProperty('tracesToMetrics');
    expect(traceLinks({ metrics: 'prometheus' })).not.toHaveProperty('tracesToLogsV2');
  });

  test('a span leads to the log lines of its trace, around its time', () => {
    expect(traceLinks({ logs: 'loki' })['tracesToLogsV2']).toMatchObject({
      datasourceUid: 'loki',
      spanStartTimeShift: '-5m',
      spanEndTimeShift: '5m',
    });
  });

  test('a dollar that Grafana is to see is written twice, for provisioning takes one for a variable', () => {
    const { query } = traceLinks({ logs: 'loki' })['tracesToLogsV2'] as { readonly query: string };
    expect(query.replaceAll('$$', '')).not.toContain('$');
  });

  // `replace` of JavaScript takes `$$` for one dollar, and provisioning takes what is left for a variable.
  test('the query for the latency of a service keeps the tags of the span', () => {
    const { queries } = traceLinks({ metrics: 'prometheus' })['tracesToMetrics'] as {
      readonly queries: readonly [{ readonly query: string }];
    };
    expect(queries[0].query).toContain('_bucket{$$__tags}[5m]');
  });
});
