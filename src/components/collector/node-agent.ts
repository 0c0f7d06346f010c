import { Duration, Size } from 'cdk8s';
import type { Toleration } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import { hostMetrics } from '../../catalogue/host';
import { grantInCluster } from '../../kubernetes/access';
import { daemonSet } from '../../kubernetes/controllers';
import { hostPort } from '../../kubernetes/network/endpoint';
import { apiServer } from '../../kubernetes/network/settings';
import type { Resources } from '../../kubernetes/resources';
import type { SecretKey } from '../../kubernetes/secret-key';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type { Monitored, OtlpReceiver, ScrapeTarget } from '../contracts';
import { goMemoryLimit } from '../native/go-memory';
import { type PartProps, configText, partIdentity } from '../part';
import { COLLECTOR_IMAGE, HEALTH_PORT, METRICS_PORT } from './common';
import {
  HOST_METRICS_PORT,
  HOST_ROOT,
  NODE_AGENT_DATA,
  type NodeAgentConfig,
  nodeAgentConfig,
} from './node-agent-config';
import { collectorMetrics, nodeAgentSignals } from './signals';

const RESOURCES: Resources = { cpuMillis: 50, memory: Size.mebibytes(128), memoryLimit: Size.mebibytes(256) };

/** Every node has logs, also those that most pods avoid. */
const EVERY_NODE: Toleration[] = [{ operator: 'Exists' }];

export interface NodeAgentProps extends PartProps<NodeAgentConfig> {
  /** The gateway that logs are sent to. */
  readonly gateway: OtlpReceiver;
  /** Name of the cluster, put on every record. @default none */
  readonly cluster?: string;
  /** What it shows to a gateway that asks senders for certificates. @default none */
  readonly certificate?: { readonly certificate: SecretKey; readonly key: SecretKey };
  /** Namespaces whose pod logs are read; `*` stands for any text. @default all */
  readonly logsOf?: readonly string[];
  /** Namespaces whose pod logs are left alone. @default none */
  readonly logsNotOf?: readonly string[];
}

/**
 * A collector on every node: reads pod logs and the node's own metrics. Reading other pods' files takes root and
 * host paths, so it belongs in a namespace of its own whose Pod Security level is `privileged`.
 */
export class NodeAgent extends Construct implements Monitored {
  readonly title = 'Node agent';
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits = [...Object.values(collectorMetrics), ...Object.values(hostMetrics)];
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: NodeAgentProps) {
    super(scope, id);
    const { otlp } = props.gateway;
    const identity = partIdentity(this, props, 'otel-collector', 'node-agent');
    const resources = { ...RESOURCES, ...props.resources };
    const logsOf = (namespace: string, pod = '*'): string => `/var/log/pods/${namespace}_${pod}_*/*/*.log`;
    const native = nodeAgentConfig({
      gateway: hostPort(otlp.grpc),
      secure: otlp.grpc.scheme === 'https',
      token: otlp.token,
      certificateAuthority: otlp.certificateAuthority,
      certificate: props.certificate,
      cluster: props.cluster,
      include: (props.logsOf ?? ['*']).map((namespace) => logsOf(namespace)),
      exclude: [
        // What the collectors say about logs would come back as logs.
        logsOf(identity.namespace, `${identity.name}-*`),
        logsOf(otlp.grpc.namespace, `${otlp.grpc.service}-*`),
        ...(props.logsNotOf ?? []).map((namespace) => logsOf(namespace)),
      ],
    });

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: daemonSet(),
      options: { tolerations: EVERY_NODE, ...props },
      network: props.network ?? {},
      program: {
        name: 'otel-collector',
        image: COLLECTOR_IMAGE,
        user: 'root',
        args: () => ['--config=/etc/otelcol/config.yaml'],
        env: () => [
          goMemoryLimit(resources),
          { name: 'K8S_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        ],
        ports: [
          { name: 'metrics', number: METRICS_PORT },
          { name: 'host-metrics', number: HOST_METRICS_PORT },
          { name: 'health', number: HEALTH_PORT, probesOnly: true },
        ],
        health: { port: 'health', live: '/', ready: '/', startSeconds: 60 },
        resources,
        config: [
          { id: 'config', mountPath: '/etc/otelcol', files: () => ({ 'config.yaml': configText(native, props) }) },
        ],
        hostFolders: [
          { name: 'pod-logs', path: '/var/log/pods', mountPath: '/var/log/pods' },
          {
            name: 'state',
            path: `/var/lib/signalbox/${identity.namespace}-${identity.name}`,
            mountPath: NODE_AGENT_DATA,
            writable: true,
          },
          { name: 'host', path: '/', mountPath: HOST_ROOT },
        ],
        usesKubernetesApi: true,
        gracePeriod: Duration.seconds(30),
      },
    });
    grantInCluster(this, identity, [
      { apiGroups: [''], resources: ['pods', 'namespaces'], verbs: ['get', 'list', 'watch'] },
    ]);

    this.workload.call(otlp.grpc, 'logs');
    this.workload.reach(apiServer(props.network ?? {}), 'pod metadata');
    if (otlp.token) this.workload.mountSecret(otlp.token, 'token of the gateway, in this namespace too');
    if (otlp.certificateAuthority) this.workload.mountSecret(otlp.certificateAuthority, 'authority of the gateway');

    if (props.certificate) {
      this.workload.mountSecret(props.certificate.certificate, 'certificate for the gateway');
      this.workload.mountSecret(props.certificate.key, 'private key of that certificate');
    }
    this.node.addValidation({
      validate: () =>
        otlp.asksForCertificate === true && props.certificate === undefined
          ? [
              'certificate: the gateway lets in only senders with one (tls.clientCertificateAuthority): give the agent its own',
            ]
          : [],
    });

    const job = identity.name;
    this.scrape = [
      { job, endpoint: this.workload.endpoint('metrics'), perNode: true },
      { job: `${job}-host`, endpoint: this.workload.endpoint('host-metrics'), perNode: true },
    ];
    this.signals = nodeAgentSignals({ job, namespace: identity.namespace });
  }
}
