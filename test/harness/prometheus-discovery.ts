import { parse, stringify } from 'yaml';
import type { Manifest } from '../../src';
import type { Addresses } from './sandbox';

interface ScrapeConfig {
  readonly job_name?: string;
  readonly kubernetes_sd_configs?: readonly {
    readonly role: string;
    readonly namespaces?: { readonly names: readonly string[] };
    readonly selectors?: readonly { readonly label: string }[];
  }[];
  readonly [field: string]: unknown;
}

interface PrometheusFile {
  readonly scrape_configs: readonly ScrapeConfig[];
  readonly alerting: { readonly alertmanagers: readonly ScrapeConfig[] };
  readonly [field: string]: unknown;
}

interface ServicePort {
  readonly name: string;
  readonly port: number;
}

/**
 * Prometheus' configuration for a machine without Kubernetes: what endpoint-slice discovery would find is written in
 * as static targets with the same `__meta_…` labels, so that all relabelling runs for real. Jobs over nodes, and over
 * parts that do not run here, are left out.
 */
export function withoutKubernetes(text: string, manifests: readonly Manifest[], addresses: Addresses): string {
  const config = parse(text) as PrometheusFile;
  const rewrite = (configs: readonly ScrapeConfig[]): ScrapeConfig[] =>
    configs.flatMap(({ kubernetes_sd_configs: discoveries, ...rest }) => {
      const [discovery] = discoveries ?? [];
      if (discovery === undefined) return [rest];
      const service = /^kubernetes\.io\/service-name=(.+)$/.exec(discovery.selectors?.[0]?.label ?? '')?.[1];
      const namespace = discovery.namespaces?.names[0];
      const address = addresses[`${service ?? ''}.${namespace ?? ''}.svc`];
      if (service === undefined || namespace === undefined || address === undefined) return [];
      return [{ ...rest, static_configs: slices(manifests, service, namespace, address) }];
    });
  return stringify({
    ...config,
    scrape_configs: rewrite(config.scrape_configs),
    alerting: { alertmanagers: rewrite(config.alerting.alertmanagers) },
  });
}

/** The targets of one Service with one pod: one for each port, as endpoint slices list them. */
function slices(manifests: readonly Manifest[], service: string, namespace: string, address: string): object[] {
  const manifest = manifests.find(
    ({ kind, metadata }) => kind === 'Service' && metadata.name === service && metadata.namespace === namespace,
  );
  const ports = (manifest?.['spec'] as { ports: readonly ServicePort[] } | undefined)?.ports ?? [];
  return ports.map(({ name, port }) => ({
    targets: [`${address}:${port}`],
    labels: {
      __meta_kubernetes_namespace: namespace,
      __meta_kubernetes_pod_name: `${service}-0`,
      __meta_kubernetes_endpointslice_port_name: name,
      __meta_kubernetes_endpointslice_port: String(port),
      __meta_kubernetes_endpointslice_endpoint_node_name: 'test-node',
    },
  }));
}
