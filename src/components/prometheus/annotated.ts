import type { NativeConfig } from '../contracts';

/** Relabelling from the annotations that people know: `prometheus.io/scrape`, `/path`, `/port`, `/scheme`. */
function fromAnnotations(object: 'pod' | 'service'): NativeConfig[] {
  const annotation = (name: string): string => `__meta_kubernetes_${object}_annotation_prometheus_io_${name}`;
  return [
    { action: 'keep', source_labels: [annotation('scrape')], regex: 'true' },
    { source_labels: [annotation('path')], regex: '(.+)', target_label: '__metrics_path__' },
    { source_labels: [annotation('scheme')], regex: '(https?)', target_label: '__scheme__' },
    {
      source_labels: ['__meta_kubernetes_pod_ip', annotation('port')],
      regex: '(\\d+\\.\\d+\\.\\d+\\.\\d+);(\\d+)',
      target_label: '__address__',
      replacement: '$1:$2',
    },
    {
      source_labels: ['__meta_kubernetes_pod_ip', annotation('port')],
      regex: '(.*:.*);(\\d+)',
      target_label: '__address__',
      replacement: '[$1]:$2',
    },
    { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
    // Without a port in the annotation each container port is a target of its own.
    {
      source_labels: ['__meta_kubernetes_pod_name', '__address__'],
      regex: '(.+);.*:(\\d+)',
      target_label: 'instance',
      replacement: '$1:$2',
    },
  ];
}

export function annotatedPodsJob(namespaces: readonly string[]): NativeConfig {
  return {
    job_name: 'annotated-pods',
    kubernetes_sd_configs: [{ role: 'pod', namespaces: { names: [...namespaces] } }],
    relabel_configs: [
      { action: 'drop', source_labels: ['__meta_kubernetes_pod_phase'], regex: '(Pending|Succeeded|Failed)' },
      ...fromAnnotations('pod'),
      {
        source_labels: ['__meta_kubernetes_namespace', '__meta_kubernetes_pod_label_app_kubernetes_io_name'],
        regex: '(.+);(.+)',
        target_label: 'job',
        replacement: '$1/$2',
      },
    ],
  };
}

export function annotatedServicesJob(namespaces: readonly string[]): NativeConfig {
  return {
    job_name: 'annotated-services',
    kubernetes_sd_configs: [{ role: 'endpointslice', namespaces: { names: [...namespaces] } }],
    relabel_configs: [
      ...fromAnnotations('service'),
      {
        source_labels: ['__meta_kubernetes_namespace', '__meta_kubernetes_service_name'],
        separator: '/',
        target_label: 'job',
      },
    ],
  };
}
