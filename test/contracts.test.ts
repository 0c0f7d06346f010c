import { App, Chart } from 'cdk8s';
import { parse } from 'yaml';
import { Construct } from 'constructs';
import {
  type Datasource,
  Gateway,
  Grafana,
  Jaeger,
  Loki,
  type LogSink,
  type Manifest,
  type Monitored,
  type Notifiable,
  type OtlpReceiver,
  Prometheus,
  type ServiceEndpoint,
  type TraceSink,
  render,
} from '../src';
import * as components from '../src/components';
import { fileOf } from './harness/config-maps';
import { find, manifestsOf } from './harness/manifests';
import { chartOf, partNames, parts } from './stacks/parts';

test('every part that there is keeps these contracts', () => {
  const classes = Object.entries(components).filter(([, exported]) => exported.prototype instanceof Construct);
  expect(classes.map(([name]) => name).sort()).toEqual([...partNames].sort());
});

type Part = Monitored &
  Partial<Datasource & Notifiable & OtlpReceiver & LogSink & TraceSink> & { readonly metrics?: ServiceEndpoint };

interface Made {
  readonly part: Part;
  readonly app: App;
  readonly manifests: readonly Manifest[];
}

function make(name: keyof typeof parts, props: Parameters<(typeof parts)['Loki']>[2] = {}, namespace = 'agents'): Made {
  const app = new App();
  const part: Part = parts[name](chartOf(app, namespace), 'part', props);
  return { part, app, manifests: render(app).map(({ manifest }) => manifest) };
}

/** Every address in the cluster at which a part says that it answers. */
function endpoints(part: Part): ServiceEndpoint[] {
  const scraped = part.scrape.map(({ endpoint }) => endpoint);
  const asked = [part.queryEndpoint, part.metrics, part.otlp?.grpc, part.otlp?.http, ...(part.alerts ?? [])];
  return [...scraped, ...asked, part.logs?.().to, part.traces?.().to].filter(
    (endpoint) => endpoint?.kind === 'service',
  );
}

describe.each(partNames)('%s', (name) => {
  test('answers where it says, at a port of a Service and of the pods behind it', () => {
    const { part, manifests } = make(name);
    const answered = endpoints(part);
    expect(answered.length).toBeGreaterThan(0);
    for (const { service, namespace, port, pods } of answered) {
      const { spec } = find(manifests, 'Service', service, namespace) as Manifest & { readonly spec: ServiceSpec };
      expect(spec.ports).toContainEqual({ name: port.name, port: port.number, targetPort: port.name, protocol: 'TCP' });
      expect(spec.selector).toEqual(pods);
    }
  });

  test('is called something, and says how it is in words that somebody can read', () => {
    const { part } = make(name);
    expect(part.title).toMatch(/^[A-Z]/);
    expect(part.scrape.length).toBeGreaterThan(0);
    expect(part.signals.length).toBeGreaterThan(0);
    for (const { title, description, legend } of part.signals) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(legend).not.toBe('');
    }
    expect(new Set(part.signals.map(({ title }) => title)).size).toBe(part.signals.length);
  });

  test('has a scrape job for each of its endpoints, called after it', () => {
    const jobs = make(name).part.scrape.map(({ job }) => job);
    expect(new Set(jobs).size).toBe(jobs.length);
    for (const job of jobs) expect(job).toMatch(/^part(-|$)/);
  });

  test('as a data source is known by its name, which moves and wiring do not change', () => {
    const { part } = make(name);
    const peers = { metrics: 'm', logs: 'l', traces: 't', alerts: 'a' };
    expect(make(name, {}, 'elsewhere').part.uid).toBe(part.uid);
    expect([undefined, 'part']).toContain(part.uid);
    if (part.uid !== undefined) expect(make(name, { name: 'mine' }).part.uid).toBe('mine');
    expect(part.datasource?.(peers)).toEqual(make(name).part.datasource?.(peers));
  });

  test('lives in whatever namespace it is told, else in that of its chart, else in the default one', () => {
    const namespaces = ({ manifests }: Made): string[] => [
      ...new Set(manifests.flatMap(({ metadata }) => metadata.namespace ?? [])),
    ];
    expect(namespaces(make(name))).toEqual(['agents']);
    expect(namespaces(make(name, { namespace: 'told' }))).toEqual(['told']);
    const app = new App();
    const part: Part = parts[name](new Chart(app, 'chart'), 'part');
    const manifests = render(app).map(({ manifest }) => manifest);
    expect(namespaces({ app, part, manifests })).toEqual(['default']);
  });

  test('may be there twice', () => {
    const app = new App();
    const chart = chartOf(app);
    parts[name](chart, 'one');
    parts[name](chart, 'two');
    parts[name](chartOf(app, 'other', 'other'), 'one');
    expect(() => render(app)).not.toThrow();
  });

  test('can have its configuration changed after everything else', () => {
    const { manifests } = make(name, { config: () => ({ everything: { mine: 1 } }) });
    const files = Object.values(find(manifests, 'ConfigMap', 'part-config')['data'] as Record<string, string>);
    expect(['everything:\n  mine: 1\n', '[everything]\nmine = 1\n']).toContain(files[0]);
  });
});

interface ServiceSpec {
  readonly selector: object;
  readonly ports: readonly object[];
}

describe('wiring', () => {
  test('what comes later is told to what was there before', () => {
    const manifests = manifestsOf((app) => {
      const chart = chartOf(app);
      const jaeger = new Jaeger(chart, 'jaeger');
      const loki = new Loki(chart, 'loki');
      const gateway = new Gateway(chart, 'gateway', { logs: loki, traces: jaeger });
      const prometheus = new Prometheus(chart, 'prometheus', { cluster: 'test', watch: [gateway] });
      jaeger.connect(prometheus);
      const grafana = new Grafana(chart, 'grafana', { datasources: [prometheus] });
      prometheus.watch(grafana);
    });
    const config = parse(fileOf(manifests, 'prometheus-config', 'prometheus.yml')) as {
      readonly scrape_configs: readonly { readonly job_name: string }[];
    };
    expect(config.scrape_configs.map(({ job_name }) => job_name)).toEqual(
      expect.arrayContaining(['agents/gateway', 'agents/gateway-ledger', 'agents/grafana']),
    );
    expect(fileOf(manifests, 'jaeger-config', 'config.yaml')).toContain('http://prometheus.agents.svc:9090');
    expect(fileOf(manifests, 'gateway-config', 'config.yaml')).toContain('http://loki.agents.svc:3100/otlp');
  });

  test('across namespaces goes to the full name of a Service', () => {
    const manifests = manifestsOf((app) => {
      const loki = new Loki(chartOf(app, 'storage', 'storage'), 'loki');
      new Gateway(chartOf(app, 'edge', 'edge'), 'gateway', { logs: loki });
    });
    expect(fileOf(manifests, 'gateway-config', 'config.yaml')).toContain('endpoint: http://loki.storage.svc:3100/otlp');
  });
});
