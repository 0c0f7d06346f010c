import type { LabelSource, Provider } from '../../../providers/contract';
import type { NativeConfig } from '../../contracts';
import type { Fragment } from '../fragment';
import { text, texts } from './ottl';

/** Providers that do not send: the gateway reads their metrics, so that they are counted in the same way as all others. */
export function scraped(providers: readonly Provider[], count: string): Fragment {
  const scraping = providers.filter(({ scrape }) => scrape !== undefined);
  if (scraping.length === 0) return {};
  const targets = scraping.flatMap(({ id, scrape }) => (scrape === undefined ? [] : [{ id, ...scrape }]));
  return {
    receivers: {
      'prometheus/clients': {
        config: {
          scrape_configs: targets.map(({ id, service, namespace, port, path }) => ({
            job_name: id,
            metrics_path: path,
            scrape_interval: '15s',
            // Workers that share the ledger are configured alike: the first of them is the one that asks.
            static_configs: [
              { targets: [`${service}.${namespace}.svc:${port}`], labels: { __tmp_pod: '${env:POD_NAME}' } },
            ],
            relabel_configs: [{ source_labels: ['__tmp_pod'], regex: '.*-0', action: 'keep' }],
          })),
        },
      },
    },
    processors: {
      // Sums over all callers: who calls for the first time is then no new series, whose first value would be lost.
      'transform/scraped': { error_mode: 'silent', metric_statements: scraping.map(summing) },
      // A series' first value is new only if the client says that the series began after the gateway did.
      'cumulative_to_delta/scraped': { initial_value: 'auto' },
    },
    pipelines: {
      'metrics/scraped': {
        receivers: ['prometheus/clients'],
        processors: [
          'memory_limiter',
          'transform/scraped',
          'cumulative_to_delta/scraped',
          'transform/normalise',
          'batch/count',
        ],
        exporters: [count],
      },
    },
  };
}

/** Leaves a client's metrics the attributes that it is counted by, and adds up over the others. */
function summing({ id, vendor, agent, counts }: Provider): NativeConfig {
  const read = (source: LabelSource | undefined): readonly string[] =>
    typeof source === 'object' ? source.firstOf : [];
  const keys = counts.flatMap(({ labels, when = {} }) => [
    ...Object.values(labels).flatMap(read),
    ...Object.keys(when),
  ]);
  const kept = [...new Set([...read(vendor), ...read(agent), ...keys])].toSorted();
  return {
    context: 'metric',
    conditions: [`resource.attributes["service.name"] == ${text(id)}`],
    statements: [`aggregate_on_attributes("sum", ${texts(kept)}) where metric.type == METRIC_DATA_TYPE_SUM`],
  };
}
