import type { NativeConfig } from '../contracts';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The three endpoints of every kubelet that say how pods and containers are, by job. */
const ENDPOINTS: readonly (readonly [job: string, path: string])[] = [
  ['kubelet', '/metrics'],
  ['cadvisor', '/metrics/cadvisor'],
  ['kubelet-resource', '/metrics/resource'],
];

/**
 * Series of cAdvisor that nothing here asks for, and that are most of what it exposes. Those of the root and of pods'
 * own cgroups repeat what the containers' series say.
 */
const UNUSED_CADVISOR =
  'container_(tasks_state|memory_failures_total|blkio_device_usage_total|network_tcp.*|network_udp.*|ulimits_soft|sockets)';

export function kubeletJobs({ verifyCertificates }: { readonly verifyCertificates: boolean }): NativeConfig[] {
  return ENDPOINTS.map(([job, path]) => ({
    job_name: job,
    scheme: 'https',
    metrics_path: path,
    // The kubelet stamps cAdvisor's samples with times of its own, which go stale late; scrape time is what others use.
    honor_timestamps: job !== 'cadvisor',
    authorization: { type: 'Bearer', credentials_file: `${SERVICE_ACCOUNT}/token` },
    tls_config: { ca_file: `${SERVICE_ACCOUNT}/ca.crt`, insecure_skip_verify: !verifyCertificates },
    kubernetes_sd_configs: [{ role: 'node' }],
    relabel_configs: [
      { source_labels: ['__meta_kubernetes_node_name'], target_label: 'instance' },
      { source_labels: ['__meta_kubernetes_node_name'], target_label: 'node' },
    ],
    ...(job === 'cadvisor' && {
      metric_relabel_configs: [{ action: 'drop', source_labels: ['__name__'], regex: UNUSED_CADVISOR }],
    }),
  }));
}
