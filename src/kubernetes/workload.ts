import type { ApiObject } from 'cdk8s';
import { type EnvVar, KubeConfigMap, KubeNetworkPolicy, KubeServiceAccount } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import { checkFiles } from './config-files';
import type { Controller } from './controllers';
import { Inventory } from './inventory';
import type { Identity } from './labels';
import { lazy } from './lazy';
import { checkName, checkNamespace } from './names';
import { type Edge, type Peer, tcp } from './network/edge';
import type { Endpoint, NamedPort, ServiceEndpoint } from './network/endpoint';
import { policySpec } from './network/policy';
import { type ConfiguredPeer, type NetworkSettings, dnsServers, outside } from './network/settings';
import { namespaced } from './object';
import type { PodOptions } from './pod-options';
import { type Program, configMapName, podTemplate } from './pod-template';
import { checkResources } from './resources';
import { type SecretKey, secretVariable } from './secret-key';
import { clusterService } from './services';

export interface WorkloadProps {
  readonly identity: Identity;
  /** What the part is called in the drawing and in reports. */
  readonly title: string;
  readonly program: Program;
  readonly controller: Controller;
  readonly options: PodOptions;
  readonly network: NetworkSettings;
}

/**
 * One running part with all that it needs in Kubernetes: service account, configuration, Services, the controller of
 * its pods, and the network policy made from the edges that it and its peers declare. Parts hold one; none extends it.
 */
export class Workload extends Construct {
  /** The StatefulSet, Deployment or DaemonSet. */
  readonly controller: ApiObject;
  private readonly identity: Identity;
  private readonly self: Extract<Peer, { kind: 'pods' }>;
  private readonly secrets: SecretKey[] = [];
  private readonly variables: EnvVar[] = [];
  private resolvesNames = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: WorkloadProps,
  ) {
    super(scope, id);
    const { identity, program, options, network } = props;
    this.identity = identity;
    this.self = { kind: 'pods', title: props.title, namespace: identity.namespace, labels: identity.selector };
    const metadata = { name: identity.name, namespace: identity.namespace, labels: { ...identity.labels } };

    namespaced(KubeServiceAccount, this, 'service-account', { metadata, automountServiceAccountToken: false });
    for (const folder of program.config) {
      if (folder.volume !== undefined) continue;
      namespaced(KubeConfigMap, this, folder.id, {
        metadata: { ...metadata, name: configMapName(identity, folder) },
        data: lazy(() => {
          const files = { ...folder.files() };
          return Object.keys(files).length > 0 ? files : undefined;
        }),
      });
    }
    clusterService(this, identity, this.servedPorts());
    this.controller = props.controller(this, identity, this.servedPorts(), () =>
      podTemplate(identity, { ...program, env: () => [...program.env(), ...this.variables] }, options, this.secrets),
    );
    namespaced(KubeNetworkPolicy, this, 'network-policy', {
      metadata,
      spec: lazy(() => policySpec(this.self, Inventory.of(this).edges)),
    });
    for (const labels of network.allowFrom ?? []) {
      const title = `Namespaces with ${Object.entries(labels)
        .map((pair) => pair.join('='))
        .join(', ')}`;
      this.accept(
        { kind: 'namespaces', title, labels },
        this.servedPorts().map(({ number }) => number),
        'requests',
      );
    }
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** The address of one of the part's ports, for its peers. */
  endpoint(port: string, scheme: ServiceEndpoint['scheme'] = 'http'): ServiceEndpoint {
    const named = this.props.program.ports.find(({ name }) => name === port);
    if (named === undefined) throw new Error(`${this.node.path}: there is no port "${port}"`);
    const { name, namespace, selector } = this.identity;
    return { kind: 'service', title: this.props.title, service: name, namespace, pods: selector, port: named, scheme };
  }

  /** Declares that this part calls an endpoint. */
  call(endpoint: Endpoint, what: string): void {
    if (endpoint.kind === 'external') {
      this.reach(outside(this.props.network, endpoint.title, endpoint.port), what);
      return;
    }
    const { title, namespace, pods: labels, port } = endpoint;
    this.reach({ peer: { kind: 'pods', title, namespace, labels }, ports: tcp(port.number) }, what);
  }

  /** Declares that this part calls addresses that the network settings name. */
  reach({ peer, ports, narrowBy }: ConfiguredPeer, what: string): void {
    this.declare({ from: this.self, to: peer, ports, what, narrowBy });
    if (this.resolvesNames) return;
    this.resolvesNames = true;
    for (const dns of dnsServers(this.props.network)) {
      this.declare({ from: this.self, to: dns.peer, ports: dns.ports, what: 'DNS' });
    }
  }

  /** Declares that others call this part. */
  accept(peer: Peer, ports: readonly number[], what: string): void {
    this.declare({ from: peer, to: this.self, ports: tcp(...ports), what });
  }

  /** Mounts a secret, so that the program can read it from `secretFile(secret)`. */
  mountSecret(secret: SecretKey, purpose: string, random = false): void {
    this.secrets.push(secret);
    this.request(secret, purpose, random);
  }

  /** Gives the program a secret as an environment variable, where it can read it in no other way. */
  setSecretVariable(name: string, secret: SecretKey, purpose: string): void {
    this.variables.push(secretVariable(name, secret));
    this.request(secret, purpose, false);
  }

  private request(secret: SecretKey, purpose: string, random: boolean): void {
    const { namespace } = this.identity;
    Inventory.of(this).secrets.push({ secret, namespace, purpose: `${this.props.title}: ${purpose}`, random });
  }

  private declare(edge: Edge): void {
    Inventory.of(this).edges.push(edge);
  }

  private servedPorts(): readonly NamedPort[] {
    return this.props.program.ports.filter(({ probesOnly }) => probesOnly !== true);
  }

  private problems(): string[] {
    const { program, options } = this.props;
    return [
      ...checkName(this.identity.name),
      ...checkNamespace(this.identity.namespace),
      ...checkResources({ ...program.resources, ...options.resources }),
      ...program.config.flatMap((folder) => checkFiles(configMapName(this.identity, folder), folder.files())),
    ];
  }
}
