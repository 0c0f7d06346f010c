import type { Provider } from '../../../providers/contract';
import type { Fragment } from '../fragment';

/** Providers that do not send: the gateway reads their metrics, so that they are counted in the same way as all others. */
export function scraped(providers: readonly Provider[], count: string): Fragment {
  const targets = providers.flatMap(({ id, scrape }) => (scrape === undefined ? [] : [{ id, ...scrape }]));
  if (targets.length === 0) return {};
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
      // What was counted before the gateway first looked is not known to be new.
      'cumulative_to_delta/scraped': { initial_value: 'drop' },
    },
    pipelines: {
      'metrics/scraped': {
        receivers: ['prometheus/clients'],
        processors: ['memory_limiter', 'cumulative_to_delta/scraped', 'transform/normalise', 'batch/count'],
        exporters: [count],
      },
    },
  };
}
