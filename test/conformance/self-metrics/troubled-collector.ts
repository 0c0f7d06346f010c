import { type Server, createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Family, scrape } from '../../harness/exposition';
import { freePorts } from '../../harness/ports';
import { type Running, start, waitFor } from '../../harness/process';
import { call, delta, logLine, send } from './telemetry';

/** Everything that goes wrong in a collector only now and then, going wrong. */
export class TroubledCollector {
  private readonly folder = mkdtempSync(join(tmpdir(), 'signalbox-trouble-'));
  private readonly servers: Server[] = [];
  private running: Running | undefined;
  private ports: readonly number[] = [];

  async start(): Promise<void> {
    this.ports = await freePorts(7);
    const [, , , , silent = 0, kubernetes = 0] = this.ports;
    this.servers.push(
      // Takes requests and never answers.
      createServer(() => undefined).listen(silent, '127.0.0.1'),
      // An API server without pods, so that lines can be looked for their pod in vain.
      createServer((_, response) => {
        response.setHeader('content-type', 'application/json');
        response.end('{"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[]}');
      }).listen(kubernetes, '127.0.0.1'),
    );
    writeFileSync(join(this.folder, 'kubeconfig'), stringify(kubeconfig(kubernetes)));
    writeFileSync(join(this.folder, 'some.log'), 'a line\n');
    const config = join(this.folder, 'config.yaml');
    writeFileSync(config, stringify(troubledConfig(this.folder, this.ports)));
    this.running = start('otelcol', ['--config', config], { env: { KUBECONFIG: join(this.folder, 'kubeconfig') } });
    await this.feed(this.running);
  }

  /** What it exposes about itself. */
  metrics(): Promise<Map<string, Family>> {
    return scrape(`http://127.0.0.1:${this.ports[6] ?? 0}/metrics`);
  }

  async end(): Promise<void> {
    await this.running?.stop();
    for (const server of this.servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(this.folder, { recursive: true });
  }

  private async feed(running: Running): Promise<void> {
    const [full, away, dropping] = this.ports.map((port) => `http://127.0.0.1:${port}`) as [string, string, string];
    const takes = async (endpoint: string): Promise<boolean> => (await send(endpoint, 'logs', logLine('x'))) === 200;
    await waitFor('the collector to take logs', () => takes(dropping), 30_000, running);
    await waitFor('its memory to be short', async () => !(await takes(full)), 30_000, running);
    // Once more than the queue has places, so that the last one finds none.
    for (const endpoint of [full, away, dropping, away, away, away]) {
      await send(endpoint, 'logs', logLine('x'));
      await send(endpoint, 'traces', call());
      await send(endpoint, 'metrics', delta([10, 5]));
    }
    // Older than what was counted already.
    await send(dropping, 'metrics', delta([100, 50]));
    // The service graph waits for one answer at a time, and not for long.
    for (const _ of ['waited for', 'no room']) await send(dropping, 'traces', call(false));
  }
}

function kubeconfig(port: number): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'none', cluster: { server: `http://127.0.0.1:${port}` } }],
    users: [{ name: 'nobody', user: {} }],
    contexts: [{ name: 'here', context: { cluster: 'none', user: 'nobody' } }],
    'current-context': 'here',
  };
}

/** Three doors: behind one there is no memory, behind one no backend, behind one everything is dropped. */
function troubledConfig(folder: string, ports: readonly number[]): object {
  const [full = 0, away = 0, dropping = 0, closed = 0, silent = 0, , metrics = 0] = ports;
  const otlp = (port: number): object => ({ protocols: { http: { endpoint: `127.0.0.1:${port}` } } });
  const everyKind = (name: string, pipeline: object): Record<string, object> =>
    Object.fromEntries(['logs', 'traces', 'metrics'].map((kind) => [`${kind}/${name}`, pipeline]));
  const backends = ['otlp_http/away', 'otlp_http/full'];
  return {
    receivers: {
      'otlp/full': otlp(full),
      'otlp/away': otlp(away),
      'otlp/dropping': otlp(dropping),
      file_log: { include: [join(folder, '*.log')], start_at: 'beginning', poll_interval: '100ms' },
      host_metrics: { collection_interval: '1s', initial_delay: '0s', scrapers: { load: {} } },
    },
    processors: {
      memory_limiter: { check_interval: '100ms', limit_mib: 2, spike_limit_mib: 1 },
      delta_to_cumulative: {},
      filter: { logs: { log_record: ['true'] }, traces: { span: ['true'] }, metrics: { datapoint: ['true'] } },
      tail_sampling: { decision_wait: '1s', policies: [{ name: 'all', type: 'always_sample' }] },
      k8s_attributes: { auth_type: 'kubeConfig', wait_for_metadata: false },
    },
    connectors: { service_graph: { store: { ttl: '100ms', max_items: 1 } } },
    exporters: {
      debug: {},
      'otlp_http/away': {
        endpoint: `http://127.0.0.1:${closed}`,
        retry_on_failure: { enabled: false },
        sending_queue: { enabled: false },
      },
      'otlp_http/full': { endpoint: `http://127.0.0.1:${silent}`, sending_queue: { queue_size: 1, num_consumers: 1 } },
      load_balancing: {
        routing_key: 'traceID',
        protocol: { otlp: { tls: { insecure: true }, timeout: '1s', retry_on_failure: { enabled: false } } },
        resolver: { static: { hostnames: [`127.0.0.1:${closed}`] } },
      },
    },
    service: {
      telemetry: { metrics: { readers: [reader(metrics)] } },
      pipelines: {
        ...everyKind('full', { receivers: ['otlp/full'], processors: ['memory_limiter'], exporters: ['debug'] }),
        ...everyKind('away', { receivers: ['otlp/away'], exporters: backends }),
        ...everyKind('dropping', { receivers: ['otlp/dropping'], processors: ['filter'], exporters: ['debug'] }),
        'logs/node': { receivers: ['file_log'], processors: ['k8s_attributes'], exporters: ['debug'] },
        'metrics/node': { receivers: ['host_metrics'], exporters: ['debug'] },
        'metrics/sums': {
          receivers: ['otlp/dropping', 'service_graph'],
          processors: ['delta_to_cumulative'],
          exporters: ['debug'],
        },
        'traces/sampled': { receivers: ['otlp/dropping'], processors: ['tail_sampling'], exporters: ['debug'] },
        'traces/graph': { receivers: ['otlp/dropping'], exporters: ['service_graph'] },
        'traces/balanced': { receivers: ['otlp/dropping'], exporters: ['load_balancing'] },
      },
    },
  };
}

function reader(port: number): object {
  const names = { without_type_suffix: false, without_units: false, without_scope_info: true };
  return { pull: { exporter: { prometheus: { host: '127.0.0.1', port, ...names } } } };
}
