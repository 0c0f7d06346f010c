import type { Count, Provider } from '../../../providers/contract';
import type { NativeConfig } from '../../contracts';
import type { Fragment } from '../fragment';
import type { Owned } from './count';
import { any, attribute, statement, text, texts } from './ottl';

const OUT = 'forward/distributions';

interface Distribution {
  readonly provider: Provider;
  readonly count: Count;
  /** What the producer calls it. */
  readonly name: string;
}

/**
 * Histograms that are kept whole, because their buckets are those of the vocabulary. The connector that counts cannot
 * add up buckets, so these take a way of their own into the ledger: without resource and with nothing but their labels,
 * the streams of all processes are one.
 */
export function distributions(providers: readonly Provider[], owned: Owned, from: string): Fragment {
  const all = providers.flatMap((provider) =>
    provider.counts.flatMap((count): Distribution[] =>
      count.amount === 'distribution' && 'metric' in count.from && owned(provider).includes(count.facet)
        ? [{ provider, count, name: count.from.metric }]
        : [],
    ),
  );
  if (all.length === 0) return {};
  return {
    processors: {
      'filter/distributions': {
        error_mode: 'silent',
        metrics: { metric: [all.map(({ name }) => `metric.name != ${text(name)}`).join(' and ')] },
      },
      'filter/unclaimed': {
        error_mode: 'silent',
        // Whoever else sends something of the same name: its attributes are not those of the vocabulary.
        metrics: { datapoint: [`not (${any(all.map(ofClient))})`] },
      },
      'transform/distributions': { error_mode: 'silent', metric_statements: statements(all) },
    },
    connectors: { [OUT]: {} },
    pipelines: {
      'metrics/distributions': {
        receivers: [from],
        processors: [
          'filter/distributions',
          'cumulative_to_delta',
          'transform/normalise',
          'filter/unclaimed',
          'batch/count',
          'transform/distributions',
        ],
        exporters: [OUT],
      },
    },
  };
}

/** What the ledger receives from besides the connectors that count. */
export function distributionsOf(fragment: Fragment): string[] {
  return Object.keys(fragment.connectors ?? {});
}

/** The condition that a point is of a client that is counted by it. */
function ofClient({ provider, name }: Distribution): string {
  return `metric.name == ${text(name)} and ${attribute('datapoint', 'client')} == ${text(provider.id)}`;
}

function statements(all: readonly Distribution[]): NativeConfig[] {
  return [
    ...all.flatMap((one) => ofDistribution(one)),
    { context: 'datapoint', conditions: [], statements: ['keep_keys(resource.attributes, [])', 'set(scope.name, "")'] },
  ];
}

function ofDistribution(one: Distribution): NativeConfig[] {
  const { provider, name } = one;
  const { labels, help } = one.count.metric;
  return [
    // Senders' descriptions are free text, and were taken away.
    {
      context: 'metric',
      conditions: [`metric.name == ${text(name)}`],
      statements: [`set(metric.description, ${text(help)})`],
    },
    {
      context: 'datapoint',
      conditions: [ofClient(one)],
      statements: [
        `keep_keys(datapoint.attributes, ${texts(labels)})`,
        ...labels.map((label) => {
          const constant = label === 'provider' && typeof provider.vendor === 'string' ? provider.vendor : 'unknown';
          return statement(`set(${attribute('datapoint', label)}, ${text(constant)})`, [
            `${attribute('datapoint', label)} == nil`,
          ]);
        }),
        // Times of arrival are in order; those of many senders are not.
        'set(datapoint.time, Now())',
        'set(datapoint.start_time_unix_nano, 0)',
      ],
    },
  ];
}
