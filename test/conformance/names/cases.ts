import fc from 'fast-check';
import { allMetrics } from '../../../charts/metrics';
import type { Instrument } from '../../../src/catalogue';

export interface Case {
  readonly name: string;
  readonly unit: string;
  readonly instrument: Instrument;
  /** An attribute besides `case`. */
  readonly attribute?: string;
}

const INSTRUMENTS = ['counter', 'upDownCounter', 'gauge', 'histogram'] as const;

/** Every name that the catalogue derives. */
export const catalogued: readonly Case[] = allMetrics().flatMap(({ otel, kind }) =>
  otel === undefined ? [] : [{ ...otel, instrument: kind }],
);

const UNITS = [
  ...['', '1', '%', 's', 'ms', 'us', 'ns', 'min', 'h', 'd', 'm', 'By', 'KiBy', 'MiBy', 'GiBy', 'TiBy', 'KBy', 'MBy'],
  ...['GBy', 'TBy', 'V', 'A', 'J', 'W', 'g', 'Cel', 'Hz', 'USD', 'tokens', 'usd_per_token', '{token}', '{USD}'],
  ...['By/s', 'm/s', '{request}/s', '{request}/m', 'By/mo', '1/s', 's/1', 'USD/{token}', 'USD/token', 'a/b/c', '/s'],
  ...['s/', ' s ', ' 1 ', '__', 'a__b', '_a', 'a_', 'a_/s', 'm/s_', 'µs', '°C', 'seconds', 'constructor', 'total'],
];
/** Each unit with each instrument, on a plain name and on one that has the words already. */
export const units: readonly Case[] = UNITS.flatMap((unit, index) =>
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
export const names: readonly Case[] = NAMES.flatMap((name) =>
  INSTRUMENTS.flatMap((instrument) =>
    ['', '1', 's'].map((unit, index) => ({ name: `${name}.${instrument}${index}`, unit, instrument })),
  ),
);

const ATTRIBUTES = [
  ...['gen_ai.request.model', 'agent.name', 'a..b', 'a__b', '__reserved__', '_private', '1st', 'UPPER', 'a-b', 'naïve'],
  ...['数', '😀x', 'x:y', 'with space', 'trailing.', '.leading', '..x', '__', '._', '9'],
];
export const labels: readonly Case[] = ATTRIBUTES.map((attribute, index) => ({
  name: `label.${index}.of`,
  unit: '',
  instrument: 'gauge',
  attribute,
}));

const WORDS = ['bytes', 'seconds', 'total', 'ratio', 'per', 'second', 'a', 'B', '1', '7x', 'é', ':', '%', '/', '数'];
export const random: readonly Case[] = fc.sample(
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

const POINT = { timeUnixNano: `${Date.now()}000000`, startTimeUnixNano: '1' };

/** A case as a metric of OTLP/JSON, which is known again by the label `case`. */
export function metricOf({ name, unit, instrument, attribute }: Case, index: number): object {
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
