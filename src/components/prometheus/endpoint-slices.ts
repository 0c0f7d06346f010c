import type { ServiceEndpoint } from '../../kubernetes/network/endpoint';
import { type NativeConfig, type ScrapeTarget } from '../contracts';
import { goDuration } from '../native/duration';

/**
 * Finds the pods behind one port of one Service. The selector makes the API server send only that Service's slices;
 * the relabelling keeps only that port.
 */
export function endpointSlices({ service, namespace, port }: ServiceEndpoint) {
  return {
    kubernetes_sd_configs: [
      {
        role: 'endpointslice',
        namespaces: { names: [namespace] },
        selectors: [{ role: 'endpointslice', label: `kubernetes.io/service-name=${service}` }],
      },
    ],
    relabel_configs: [
      { action: 'keep', source_labels: ['__meta_kubernetes_endpointslice_port_name'], regex: port.name },
    ] as NativeConfig[],
  };
}

/** Labels that say which pod a series came from. */
const FROM_POD: readonly NativeConfig[] = [
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
];

/**
 * The instance is the pod's name (or its node's), not its address: a restarted pod then goes on with its own series,
 * and the reset of its counters is seen as one.
 */
const instance = (source: string): NativeConfig => ({
  source_labels: [source, '__meta_kubernetes_endpointslice_port'],
  separator: ':',
  target_label: 'instance',
});

/** The scrape job of one port of a part. */
export function partJob({ job, endpoint, path, interval, perNode = false }: ScrapeTarget): NativeConfig {
  const slices = endpointSlices(endpoint);
  return {
    // Names of jobs are unique in a configuration; the label `job` is what people write in queries.
    job_name: `${endpoint.namespace}/${job}`,
    scheme: endpoint.scheme,
    ...(path !== undefined && { metrics_path: path }),
    ...(interval && { scrape_interval: goDuration(interval) }),
    ...slices,
    relabel_configs: [
      ...slices.relabel_configs,
      { target_label: 'job', replacement: job },
      ...FROM_POD,
      instance(perNode ? '__meta_kubernetes_endpointslice_endpoint_node_name' : '__meta_kubernetes_pod_name'),
    ],
  };
}
