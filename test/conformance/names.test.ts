import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { prometheusLabel, prometheusName } from '../../src/catalogue';
import { type Family, labelsOf, scrape } from '../harness/exposition';
import { freePorts } from '../harness/ports';
import { type Running, start, waitFor } from '../harness/process';
import { type Case, catalogued, labels, metricOf, names, random, units } from './names/cases';

// The real collector says what the names are: everything goes in over OTLP and is read back from its Prometheus
// exporter, each metric known again by the label `case`.

/** What we say the name is; undefined when we refuse it. */
function expected({ name, unit, instrument }: Case): string | undefined {
  try {
    return prometheusName(name, unit, instrument);
  } catch {
    return undefined;
  }
}

/** Cases that we give the same name would meet in the exporter; the first stands for all. */
const seen = new Set<string>();
const cases = [...catalogued, ...units, ...names, ...labels, ...random].filter((one) => {
  const name = expected(one) ?? '';
  if (name !== '' && seen.has(name)) return false;
  seen.add(name);
  return true;
});

let folder: string;
let collector: Running;
/** What the collector exposes, by case. */
let exposed: ReadonlyMap<string, Family>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signalbox-names-'));
  const [otlp = 0, prometheus = 0, internal = 0] = await freePorts(3);
  const config = join(folder, 'config.yaml');
  writeFileSync(
    config,
    stringify({
      receivers: { otlp: { protocols: { http: { endpoint: `127.0.0.1:${otlp}` } } } },
      exporters: { prometheus: { endpoint: `127.0.0.1:${prometheus}` } },
      service: {
        pipelines: { metrics: { receivers: ['otlp'], exporters: ['prometheus'] } },
        telemetry: {
          metrics: { readers: [{ pull: { exporter: { prometheus: { host: '127.0.0.1', port: internal } } } }] },
        },
      },
    }),
  );
  collector = start('otelcol', ['--config', config]);
  const body = JSON.stringify({ resourceMetrics: [{ scopeMetrics: [{ metrics: cases.map(metricOf) }] }] });
  const headers = { 'content-type': 'application/json' };
  const send = (): Promise<Response> => fetch(`http://127.0.0.1:${otlp}/v1/metrics`, { method: 'POST', headers, body });
  await waitFor('the collector to take the metrics', async () => (await send()).ok, 30_000, collector);
  const families = await scrape(`http://127.0.0.1:${prometheus}/metrics`);
  exposed = new Map(
    [...families.values()].flatMap((family) =>
      family.series.map(({ labels: { case: index } }) => [index ?? '', family] as const),
    ),
  );
}, 60_000);
afterAll(async () => {
  await collector.stop();
  rmSync(folder, { recursive: true });
});

/** Cases that the collector names otherwise. */
function differences(kinds: readonly Case[]): object[] {
  return cases.flatMap((one, index) => {
    const name = exposed.get(String(index))?.name;
    return kinds.includes(one) && name !== expected(one) ? [{ ...one, ours: expected(one), collector: name }] : [];
  });
}

test('every metric of the catalogue is called as the collector calls it', () => {
  expect(catalogued.length).toBeGreaterThan(60);
  expect(catalogued.filter((one) => !cases.includes(one))).toEqual([]);
  expect(differences(catalogued)).toEqual([]);
});

test('units become the words that the collector makes of them, for every instrument', () => {
  expect(differences(units)).toEqual([]);
});

test('names that Prometheus could not hold are written as the collector writes them', () => {
  expect(names.filter((one) => !cases.includes(one))).toEqual([]);
  expect(differences(names)).toEqual([]);
});

test('so are more than a thousand names put together by chance', () => {
  expect(random.filter((one) => cases.includes(one)).length).toBeGreaterThan(1000);
  expect(differences(random)).toEqual([]);
});

test('a metric of which no name would be left is refused here, and dropped there', () => {
  for (const nothing of ['', '._', '数']) expect(() => prometheusName(nothing, '1', 'histogram')).toThrow('no name');
  const refused = cases.flatMap((one, index) =>
    expected(one) === undefined ? [exposed.get(String(index))?.name] : [],
  );
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter((name) => name !== undefined)).toEqual([]);
});

describe('attributes become the labels that the collector makes of them', () => {
  test.each(labels.map((one) => [one.attribute ?? '', one] as const))('%s', (attribute, one) => {
    const family = exposed.get(String(cases.indexOf(one)));
    if (family === undefined) expect(() => prometheusLabel(attribute)).toThrow('no label');
    else expect(labelsOf(family)).toContain(prometheusLabel(attribute));
  });
});
