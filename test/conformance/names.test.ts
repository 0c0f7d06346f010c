import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { allMetrics } from '../../charts/metrics';
import { type Instrument, prometheusLabel, prometheusName } from '../../src/catalogue/names';
import { type Family, labelsOf, scrape } from '../harness/exposition';
import { freePorts } from '../harness/ports';
import { type Running, start, waitFor } from '../harness/process';

// The real collector says what the names are: everything goes in over OTLP and is read back from its Prometheus
// exporter, each metric known again by the label `case`.

interface Case {
  readonly name: string;
  readonly unit: string;
  readonly instrument: Instrument;
  /** An attribute besides `case`. */
  readonly attribute?: string;
}

const INSTRUMENTS = ['counter', 'upDownCounter', 'gauge', 'histogram'] as const;

/** Every name that the catalogue derives. */
const catalogued: readonly Case[] = allMetrics().flatMap(({ otel, kind }) =>
  otel === undefined ? [] : [{ ...otel, instrument: kind }],
);

const UNITS = [
  ...['', '1', '%', 's', 'ms', 'us', 'ns', 'min', 'h', 'd', 'm', 'By', 'KiBy', 'MiBy', 'GiBy', 'TiBy', 'KBy', 'MBy'],
  ...['GBy', 'TBy', 'V', 'A', 'J', 'W', 'g', 'Cel', 'Hz', 'USD', 'tokens', 'usd_per_token', '{token}', '{USD}'],
  ...['By/s', 'm/s', '{request}/s', '{request}/m', 'By/mo', '1/s', 's/1', 'USD/{token}', 'USD/token', 'a/b/c', '/s'],
  ...['s/', ' s ', ' 1 ', '__', 'a__b', '_a', 'a_', 'a_/s', 'm/s_', 'µs', '°C', 'seconds', 'constructor', 'total'],
];
/** Each unit with each instrument, on a plain name and on one that has the words already. */
const units: readonly Case[] = UNITS.flatMap((unit, index) =>
  INSTRUMENTS.flatMap((instrument) =>
    ['plain', 'seconds.bytes.total.ratio.per_second', 'milliseconds'].map((name) => ({
      name: `u${index}.${instrument}.${name}`,
      unit,
      instrument,
    })),
  ),
);

const NAMES = [
  ...['jobs.total.done', 'jobs_total', 'tasks.total.total', 'hit.ratio.of.all', 'a..b', 'c__d', 'e-f', '_g_', '.h.'],
  ...[
    '1st.place',
    '9',
    'naïve.name',
    '数',
    'x数y',
    'i:j',
    'K.L',
    'with space',
    'time_seconds',
    'bytes',
    'llm.cost.usd',
  ],
];
const names: readonly Case[] = NAMES.flatMap((name) =>
  INSTRUMENTS.flatMap((instrument) =>
    ['', '1', 's'].map((unit, index) => ({ name: `${name}.${instrument}${index}`, unit, instrument })),
  ),
);

const ATTRIBUTES = [
  ...['gen_ai.request.model', 'agent.name', 'a..b', 'a__b', '__reserved__', '_private', '1st', 'UPPER', 'a-b', 'naïve'],
  ...['数', '😀x', 'x:y', 'with space', 'trailing.', '.leading', '..x', '__', '._', '9'],
];
const labels: readonly Case[] = ATTRIBUTES.map((attribute, index) => ({
  name: `label.${index}.of`,
  unit: '',
  instrument: 'gauge',
  attribute,
}));

const WORDS = ['bytes', 'seconds', 'total', 'ratio', 'per', 'second', 'a', 'B', '1', '7x', 'é', ':', '%', '/', '数'];
const random = fc.sample(
  fc.record({
    name: fc
      .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('.', '_', '__', '-', ' ')), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pairs) => pairs.flat().join('')),
    unit: fc.oneof(
      fc.constantFrom(...UNITS),
      fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...UNITS)).map((two) => two.join('/')),
    ),
    instrument: fc.constantFrom(...INSTRUMENTS),
  }),
  { numRuns: 1500, seed: 20_261_121 },
);

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

const POINT = { timeUnixNano: `${Date.now()}000000`, startTimeUnixNano: '1' };

function metricOf({ name, unit, instrument, attribute }: Case, index: number): object {
  const value = (text: string): object => ({ stringValue: text });
  const point = {
    ...POINT,
    attributes: [
      { key: 'case', value: value(String(index)) },
      ...(attribute === undefined ? [] : [{ key: attribute, value: value('x') }]),
    ],
  };
  const sum = { dataPoints: [{ ...point, asDouble: 1 }], aggregationTemporality: 2 };
  switch (instrument) {
    case 'counter':
      return { name, unit, sum: { ...sum, isMonotonic: true } };
    case 'upDownCounter':
      return { name, unit, sum };
    case 'gauge':
      return { name, unit, gauge: { dataPoints: sum.dataPoints } };
    case 'histogram':
      return {
        name,
        unit,
        histogram: {
          dataPoints: [{ ...point, count: '1', sum: 1, bucketCounts: ['1', '0'], explicitBounds: [5] }],
          aggregationTemporality: 2,
        },
      };
  }
}

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
