import { parse } from 'yaml';
import { fileOf } from '../harness/config-maps';
import { find } from '../harness/manifests';
import { grafanas, provisioning, sources } from './grafana';
import { strange } from './provisioning';

interface ScrapeConfig {
  readonly global: { readonly scrape_interval: string };
}

/** Every text in a tree of objects and lists. */
function texts(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(texts) : [];
}

/** What Grafana would replace by a variable of its environment, which is to say by nothing. */
function lookedUp(text: string): string[] {
  return text.replaceAll('$$', '').match(/\$.*/g) ?? [];
}

/** Every value of a key anywhere in a tree. */
function valuesOf(tree: unknown, key: string): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const entries: [string, unknown][] = Object.entries(tree);
  return entries.flatMap(([name, value]) => (name === key ? [value] : valuesOf(value, key)));
}

const installed = grafanas();

describe.each(installed)('the data sources of %s', (_, grafana) => {
  const all = sources(grafana);

  test('are written as Grafana reads them', () => {
    expect(strange('datasources', provisioning(grafana, 'datasources/datasources.yaml'))).toEqual([]);
  });

  test('are each a Service that is there', () => {
    for (const { url } of all) {
      const { hostname, port } = new URL(url);
      const [name = '', namespace = ''] = hostname.split('.');
      const spec = find(grafana.manifests, 'Service', name, namespace)['spec'] as { ports: { port: number }[] };
      expect(spec.ports.map((one) => one.port)).toContain(Number(port));
    }
  });

  test('of metrics have a point as often as is scraped, which is what windows of rates follow from', () => {
    for (const { url, jsonData } of all.filter(({ type }) => type === 'prometheus')) {
      const [name = '', namespace = ''] = new URL(url).hostname.split('.');
      const beside = grafana.manifests.filter(({ metadata }) => metadata.namespace === namespace);
      const config = parse(fileOf(beside, `${name}-config`, 'prometheus.yml')) as ScrapeConfig;
      expect(jsonData['timeInterval']).toBe(config.global.scrape_interval);
    }
  });

  test('have names and uids of their own', () => {
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('link only to those that are there', () => {
    const linked = all.flatMap(({ jsonData }) => [
      ...valuesOf(jsonData, 'datasourceUid'),
      ...valuesOf(jsonData, 'alertmanagerUid'),
    ]);
    expect(all.map(({ uid }) => uid)).toEqual(expect.arrayContaining(linked));
  });

  test('mean a dollar where they have one: Grafana looks up what follows a single one', () => {
    expect(texts(all).flatMap(lookedUp)).toEqual([]);
  });

  test('are asked by default for metrics, when there are any', () => {
    expect(all.filter(({ isDefault }) => isDefault).map(({ type }) => type)).toEqual(
      all.length === 0 ? [] : ['prometheus'],
    );
  });
});

describe.each(installed.filter(([, grafana]) => sources(grafana).length > 0))('in %s one gets', (_, grafana) => {
  const all = sources(grafana);
  const jsonData = (type: string): unknown => all.find((source) => source.type === type)?.jsonData;
  const uid = (type: string): string => all.find((source) => source.type === type)?.uid ?? '';

  test('from a point of a metric to its trace', () => {
    expect(jsonData('prometheus')).toMatchObject({
      exemplarTraceIdDestinations: [{ name: 'trace_id', datasourceUid: uid('jaeger') }],
    });
  });

  test('from a log line to its trace', () => {
    expect(jsonData('loki')).toMatchObject({
      derivedFields: [{ matcherRegex: 'trace_id', url: '$${__value.raw}', datasourceUid: uid('jaeger') }],
    });
  });

  test('from a span to its log lines', () => {
    expect(jsonData('jaeger')).toMatchObject({
      tracesToLogsV2: { datasourceUid: uid('loki'), query: expect.stringContaining('$${__trace.traceId}') as string },
    });
  });

  test('from a span to the metrics of its service', () => {
    expect(jsonData('jaeger')).toMatchObject({
      tracesToMetrics: {
        datasourceUid: uid('prometheus'),
        tags: [{ key: 'service.name', value: 'service_name' }],
        queries: [{ query: expect.stringContaining('{$$__tags}') as string }],
      },
    });
  });

  test('from a rule to its alerts and silences', () => {
    expect(jsonData('prometheus')).toMatchObject({ manageAlerts: true, alertmanagerUid: uid('alertmanager') });
  });
});

test('data sources of the whole stack are called the same in every installation', () => {
  const whole = installed.filter(([where]) => /"(default|every option|inside a chart|two in one app)"/.test(where));
  for (const [, grafana] of whole) {
    expect(sources(grafana).map(({ uid }) => uid)).toEqual(['prometheus', 'loki', 'jaeger', 'alertmanager']);
  }
});

test.each([
  ['a misspelt link', 'exemplarTraceIdDestinations', 'exemplarTraceIdDestination'],
  ['a time without a unit', '"timeInterval":"30s"', '"timeInterval":"30"'],
  ['a data source that can be changed in place', '"editable":false', '"editable":true'],
  ['an address that the browser would ask', '"access":"proxy"', '"access":"direct"'],
])('%s is refused', (_, from, to) => {
  const [[, grafana] = []] = installed;
  const text = JSON.stringify(grafana && provisioning(grafana, 'datasources/datasources.yaml'));
  expect(text).toContain(from);
  expect(strange('datasources', JSON.parse(text.replace(from, to)))).not.toEqual([]);
});

test.each([
  ['$${__value.raw}', []],
  ['${HOME}', ['${HOME}']],
  ['{$__tags}', ['$__tags}']],
  ['$$__tags and $x', ['$x']],
])('in %s Grafana looks up %j', (text, expected) => {
  expect(lookedUp(text)).toEqual(expected);
});
