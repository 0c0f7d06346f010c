import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Manifest } from '../../../src';
import { find } from '../manifests';
import { containerOf } from '../pod';
import { freePorts } from '../ports';
import { type Running, waitFor } from '../process';
import { Sandbox } from '../sandbox';
import type { Cluster } from './cluster';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** A target as Prometheus' own API shows it. */
export interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly scrapePool: string;
  readonly scrapeUrl: string;
}

/** The real Prometheus of a stack beside a cluster, with the rights of its own service account and no others. */
export class PrometheusBeside {
  private constructor(
    readonly program: Running,
    private readonly url: string,
  ) {}

  static async start(cluster: Cluster, manifests: readonly Manifest[], namespace: string): Promise<PrometheusBeside> {
    const workload = find(manifests, 'StatefulSet', 'prometheus', namespace);
    const container = containerOf(manifests, workload, () => 'secret');
    const token = (await cluster.kubectl.ask(['create', 'token', 'prometheus', '-n', namespace])).trim();
    const change = (path: string, text: string): string => {
      if (path === `${SERVICE_ACCOUNT}/token`) return token;
      if (path === `${SERVICE_ACCOUNT}/ca.crt`) return cluster.certificateAuthority;
      if (path === '/etc/prometheus/prometheus.yml') return withApiServer(text, cluster.server);
      // Nobody is there to take alerts, and Prometheus would not end before it gave up sending them.
      return path.startsWith('/etc/prometheus-rules/') ? 'groups: []' : text;
    };
    const root = mkdtempSync(join(cluster.folder, 'prometheus-'));
    const sandbox = new Sandbox(container, root, '127.0.0.1', {}, change);
    const [port = 0] = await freePorts(1);
    const args = sandbox.args.map((argument) =>
      argument.startsWith('--web.listen-address=') ? `--web.listen-address=127.0.0.1:${port}` : argument,
    );
    const program = cluster.start('prometheus', args, { env: sandbox.env, cwd: root });
    const prometheus = new PrometheusBeside(program, `http://127.0.0.1:${port}`);
    await waitFor('Prometheus to be ready', () => prometheus.fetch('/-/ready'), 30_000, program);
    return prometheus;
  }

  /** Targets that are scraped, after relabelling. */
  async targets(): Promise<readonly Target[]> {
    const answer = JSON.parse(await this.fetch('/api/v1/targets?state=active')) as {
      data: { activeTargets: Target[] };
    };
    return answer.data.activeTargets;
  }

  /** URLs of the Alertmanagers that alerts are sent to. */
  async alertmanagers(): Promise<readonly string[]> {
    const answer = JSON.parse(await this.fetch('/api/v1/alertmanagers')) as {
      data: { activeAlertmanagers: { url: string }[] };
    };
    return answer.data.activeAlertmanagers.map(({ url }) => url);
  }

  /** The value of one of its own metrics without labels. */
  async metric(name: string): Promise<number> {
    const line = (await this.fetch('/metrics')).split('\n').find((text) => text.startsWith(`${name} `));
    if (line === undefined) throw new Error(`Prometheus has no metric ${name}`);
    return Number(line.slice(name.length));
  }

  private async fetch(path: string): Promise<string> {
    const response = await fetch(this.url + path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  }
}

interface Discovering {
  readonly kubernetes_sd_configs?: readonly object[];
}

interface PrometheusFile {
  readonly scrape_configs: readonly Discovering[];
  readonly alerting: { readonly alertmanagers: readonly Discovering[] };
}

/**
 * Prometheus' configuration for a Prometheus outside the cluster. In a pod, Kubernetes discovery finds the API server
 * through variables that the kubelet sets, and uses the pod's token; here both are written into each discovery.
 * Nothing else changes.
 */
export function withApiServer(text: string, server: string): string {
  const config = parse(text) as PrometheusFile;
  const access = {
    api_server: server,
    authorization: { credentials_file: `${SERVICE_ACCOUNT}/token` },
    tls_config: { ca_file: `${SERVICE_ACCOUNT}/ca.crt` },
  };
  const outside = <Config extends Discovering>(configs: readonly Config[]): Config[] =>
    configs.map((one) => ({
      ...one,
      ...(one.kubernetes_sd_configs && {
        kubernetes_sd_configs: one.kubernetes_sd_configs.map((discovery) => ({ ...discovery, ...access })),
      }),
    }));
  return stringify({
    ...config,
    scrape_configs: outside(config.scrape_configs),
    alerting: { ...config.alerting, alertmanagers: outside(config.alerting.alertmanagers) },
  });
}
