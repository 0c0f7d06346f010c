import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src';
import { NETWORK } from './loopback';
import { find } from './manifests';
import { type SecretValues, containerOf, podSpec } from './pod';
import { type Running, start, waitFor } from './process';
import { withoutKubernetes } from './prometheus-discovery';
import { type Addresses, Sandbox } from './sandbox';

/** The programs behind the containers, by the container's name. */
const PROGRAMS: Readonly<Record<string, string>> = {
  prometheus: 'prometheus',
  alertmanager: 'alertmanager',
  'otel-collector': 'otelcol',
  loki: 'loki',
  jaeger: 'jaeger',
};

export interface LifeOptions {
  readonly namespace: string;
  /** Names of the StatefulSets and Deployments to run, or of single pods of a StatefulSet, in this order. */
  readonly parts: readonly string[];
  /** What is behind each secret. */
  readonly secrets: SecretValues;
  /** Services that the test plays itself, with their loopback addresses. @default none */
  readonly peers?: Addresses;
  /** The first three numbers of the addresses; @default that of this process of tests */
  readonly network?: string;
}

/**
 * The parts of a stack as real programs on this machine, with the arguments, environment and files that their
 * containers would get. Each part has a loopback address of its own, so that all keep their ports.
 */
export class Life {
  readonly addresses: Addresses;
  private readonly root = mkdtempSync(join(tmpdir(), 'signalbox-life-'));
  private readonly sandboxes = new Map<string, Sandbox>();
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly manifests: readonly Manifest[],
    private readonly options: LifeOptions,
  ) {
    const { parts, namespace, network = NETWORK } = options;
    const own = parts.map((part, index) => [`${this.host(part)}.${namespace}.svc`, `${network}.${11 + index}`]);
    this.addresses = { ...options.peers, ...(Object.fromEntries(own) as Addresses) };
  }

  /** The address of a part's port, as a URL without a path. */
  url(part: string, port: number): string {
    return `http://${this.address(part)}:${port}`;
  }

  /** Starts the parts and waits until each answers its own readiness probe. */
  async start(): Promise<void> {
    for (const part of this.options.parts) this.launch(part);
    await Promise.all(this.options.parts.map((part) => this.ready(part)));
  }

  /** Starts one part, again after it was stopped. Its volume is as it was. */
  launch(part: string): void {
    const workload = this.workload(part);
    const name = podSpec(workload).containers[0]?.name ?? '';
    const sandbox = this.sandboxes.get(part) ?? this.sandbox(part, workload);
    this.sandboxes.set(part, sandbox);
    this.running.set(part, start(PROGRAMS[name] ?? name, sandbox.args, { env: sandbox.env, cwd: this.root }));
  }

  async ready(part: string): Promise<void> {
    const [container] = podSpec(this.workload(part)).containers;
    const asked = container?.readinessProbe?.httpGet;
    if (container === undefined || asked === undefined) throw new Error(`${part} has no readiness probe`);
    const port = container.ports?.find(({ name }) => name === asked.port)?.containerPort ?? 0;
    const program = this.program(part);
    await waitFor(
      `${part} to be ready`,
      async () => (await fetch(this.url(part, port) + asked.path)).ok,
      60_000,
      program,
    );
  }

  program(part: string): Running {
    const program = this.running.get(part);
    if (program === undefined) throw new Error(`${part} was never started`);
    return program;
  }

  /** Stops one part and says how it ended. */
  async stop(part: string): Promise<string> {
    const program = this.program(part);
    await program.stop();
    return program.exited;
  }

  /** Ends one part at once, as a node that fails does. */
  async kill(part: string): Promise<void> {
    this.signal(part, 'SIGKILL');
    await this.program(part).exited;
  }

  /** Sends a signal to one part: `SIGSTOP` makes it stand still until `SIGCONT`. */
  signal(part: string, name: NodeJS.Signals): void {
    process.kill(this.program(part).pid, name);
  }

  /** Stops everything that still runs and removes what it wrote. */
  async end(): Promise<void> {
    await Promise.all([...this.running.values()].map((program) => program.stop()));
    rmSync(this.root, { recursive: true });
  }

  private sandbox(part: string, workload: Manifest): Sandbox {
    const container = containerOf(this.manifests, workload, this.options.secrets, this.pod(part).ordinal);
    return new Sandbox(container, join(this.root, part), this.address(part), this.addresses, (path, text) =>
      path === '/etc/prometheus/prometheus.yml' ? withoutKubernetes(text, this.manifests, this.addresses) : text,
    );
  }

  private address(part: string): string {
    return this.addresses[`${this.host(part)}.${this.options.namespace}.svc`] ?? '';
  }

  /** The name under which peers reach the part: that of its Service, or of the pod itself. */
  private host(part: string): string {
    const { name, ordinal } = this.pod(part);
    return ordinal === undefined ? name : `${part}.${name}-pods`;
  }

  private workload(part: string): Manifest {
    const { name } = this.pod(part);
    const { namespace } = this.options;
    const kind = this.has('StatefulSet', name) ? 'StatefulSet' : 'Deployment';
    return find(this.manifests, kind, name, namespace);
  }

  /** `worker-1` is the second pod of the StatefulSet `worker`, unless something is called so. */
  private pod(part: string): { name: string; ordinal?: number } {
    const [, name = '', ordinal] = /^(.+)-(\d+)$/.exec(part) ?? [];
    return this.has('StatefulSet', name) ? { name, ordinal: Number(ordinal) } : { name: part };
  }

  private has(kind: string, name: string): boolean {
    return this.manifests.some((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  }
}
