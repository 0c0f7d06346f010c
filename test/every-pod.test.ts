import { App } from 'cdk8s';
import { Inventory, type Labels, type Manifest, render } from '../src';
import { workloads } from './harness/manifests';
import { type PodSpec, podSpec } from './harness/pod';
import { restrictedViolations } from './harness/pod-security';
import { stacks } from './stacks';
import { partsAlone } from './stacks/parts';

type Probed = Readonly<
  Record<
    'startupProbe' | 'readinessProbe' | 'livenessProbe',
    { readonly httpGet: { readonly port: string; readonly path: string }; readonly failureThreshold?: number }
  >
>;

interface Contained {
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly securityContext: { readonly readOnlyRootFilesystem: boolean };
}

/** Registry, path, and a version down to the patch; a digest may follow. */
const PINNED = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+:v?\d+\.\d+\.\d+(-[a-z]+)?(@sha256:[0-9a-f]{64})?$/;

/** The one exception to much of this. */
const isNodeAgent = ({ metadata }: Manifest): boolean =>
  metadata.labels?.['app.kubernetes.io/component'] === 'node-agent';

describe.each(Object.entries({ ...stacks, ...partsAlone }))('in the program "%s"', (_, declare) => {
  const app = new App();
  declare(app);
  const manifests = render(app).map(({ manifest }) => manifest);
  const pods = workloads(manifests).map((workload) => ({
    workload,
    at: `${workload.metadata.namespace ?? ''}/${workload.metadata.name}`,
    spec: podSpec(workload),
    container: onlyContainer(workload),
  }));

  test('every pod passes Pod Security restricted, and the node agent alone does not', () => {
    expect(pods.length).toBeGreaterThan(0);
    for (const { workload, at, spec } of pods) {
      const violations = restrictedViolations(spec);
      if (isNodeAgent(workload)) expect(violations).toContain('a volume of type hostPath');
      else expect([at, violations]).toEqual([at, []]);
    }
  });

  test('a namespace of the stack enforces restricted, unless the node agent lives in it', () => {
    for (const { metadata } of manifests.filter(({ kind }) => kind === 'Namespace')) {
      const agents = pods
        .filter(({ workload }) => workload.metadata.namespace === metadata.name)
        .map((pod) => pod.workload);
      const level = agents.length > 0 && agents.every(isNodeAgent) ? 'privileged' : 'restricted';
      expect(metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': level });
    }
  });

  test('no program can write but to its own volumes, or gain a right', () => {
    for (const { container } of pods) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  });

  test('every container asks for CPU and memory, and is limited in memory alone', () => {
    for (const { container } of pods) {
      expect(Object.keys(container.resources.requests).sort()).toEqual(['cpu', 'memory']);
      expect(Object.keys(container.resources.limits)).toEqual(['memory']);
    }
  });

  test('every container is probed in three ways, on a port that it has', () => {
    for (const { at, container } of pods) {
      for (const probe of [container.startupProbe, container.readinessProbe, container.livenessProbe]) {
        expect([at, container.ports?.map(({ name }) => name)]).toEqual([
          at,
          expect.arrayContaining([probe.httpGet.port]),
        ]);
        expect(probe.httpGet.path).toMatch(/^\//);
        expect(Number.isInteger(probe.failureThreshold ?? 1)).toBe(true);
      }
    }
  });

  test('ports have names that Kubernetes takes, and numbers of their own', () => {
    for (const { at, container } of pods) {
      const ports = container.ports ?? [];
      for (const { name } of ports) expect(name).toMatch(/^(?=.{1,15}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([at, new Set(ports.map(({ containerPort }) => containerPort)).size]).toEqual([at, ports.length]);
      expect(new Set(ports.map(({ name }) => name)).size).toBe(ports.length);
    }
  });

  test('only programs that ask the API server have a token for it, each of its own account', () => {
    for (const { workload, at, spec } of pods) {
      const asks = isNodeAgent(workload) || workload.metadata.labels?.['app.kubernetes.io/name'] === 'prometheus';
      expect([at, spec.automountServiceAccountToken]).toEqual([at, asks]);
      expect(spec.serviceAccountName).toBe(workload.metadata.name);
    }
  });

  test('no variable comes from a Service that happens to be there', () => {
    for (const { spec } of pods) expect(spec).toMatchObject({ enableServiceLinks: false });
  });

  test('every image is pinned to one version', () => {
    for (const { container } of pods) expect(container.image).toMatch(PINNED);
  });

  test('every selector selects the pods of its own template', () => {
    for (const { workload } of pods) {
      const { selector, template } = workload['spec'] as {
        readonly selector: { readonly matchLabels: Labels };
        readonly template: { readonly metadata: { readonly labels: Labels } };
      };
      expect(Object.keys(selector.matchLabels)).not.toEqual([]);
      expect(template.metadata.labels).toMatchObject(selector.matchLabels);
    }
  });

  test('pods roll when their program cannot read changed configuration by itself, and only then', () => {
    for (const { workload, at } of pods) {
      const { template } = workload['spec'] as { readonly template: { readonly metadata: object } };
      const rolls = JSON.stringify(template.metadata).includes('signalbox/config-checksum');
      expect([at, rolls]).toEqual([at, workload.metadata.labels?.['app.kubernetes.io/name'] !== 'prometheus']);
    }
  });

  test('every mount has its volume, every volume a mount, and no path is mounted twice or by `subPath`', () => {
    for (const { workload, at, spec, container } of pods) {
      const { volumeClaimTemplates = [] } = workload['spec'] as { readonly volumeClaimTemplates?: readonly Manifest[] };
      const volumes = [
        ...(spec.volumes ?? []).map(({ name }) => name),
        ...volumeClaimTemplates.map(({ metadata }) => metadata.name),
      ];
      const mounts = container.volumeMounts ?? [];
      expect([at, mounts.map(({ name }) => name).sort()]).toEqual([at, volumes.sort()]);
      expect(new Set(mounts.map(({ mountPath }) => mountPath)).size).toBe(mounts.length);
      expect(JSON.stringify(mounts)).not.toMatch(/subPath/);
      for (const name of volumes) expect(name).toMatch(/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
    }
  });

  test('everything that a pod refers to exists, or is a secret that the user is told about', () => {
    const objects = new Set(
      manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`),
    );
    const declared = Inventory.of(app).secrets.map(
      ({ secret, namespace }) => `${namespace}/${secret.name}/${secret.key}`,
    );
    const used = new Set<string>();
    for (const { workload, spec } of pods) {
      const namespace = workload.metadata.namespace ?? '';
      for (const { kind, name } of references(workload, spec))
        expect(objects).toContain(`${kind} ${namespace}/${name}`);
      for (const secret of secretsOf(spec)) {
        used.add(`${namespace}/${secret}`);
        expect(declared).toContain(`${namespace}/${secret}`);
      }
    }
    // Nobody is asked for a secret that nothing reads.
    expect([...new Set(declared)].sort()).toEqual([...used].sort());
  });
});

function onlyContainer(workload: Manifest): PodSpec['containers'][number] & Probed & Contained {
  const [container, ...more] = podSpec(workload).containers;
  if (container === undefined || more.length > 0) throw new Error(`${workload.metadata.name} has not one container`);
  return container as typeof container & Probed & Contained;
}

/** The objects besides Secrets that a pod cannot start without. */
function references(workload: Manifest, spec: PodSpec): { readonly kind: string; readonly name: string }[] {
  const { serviceName } = workload['spec'] as { readonly serviceName?: string };
  const maps = (spec.volumes ?? []).flatMap(({ configMap, projected }) => [
    configMap?.name,
    ...(projected?.sources ?? []).map((source) => source.configMap?.name),
  ]);
  return [
    { kind: 'ServiceAccount', name: spec.serviceAccountName },
    { kind: 'Service', name: serviceName },
    ...maps.map((name) => ({ kind: 'ConfigMap', name })),
  ].flatMap(({ kind, name }) => (name === undefined ? [] : [{ kind, name }]));
}

/** The secrets that a pod reads, as `name/key`: mounted, or in a variable. */
function secretsOf({ volumes = [], containers }: PodSpec): string[] {
  const mounted = volumes.flatMap(({ secret }) =>
    secret === undefined ? [] : (secret.items ?? [{ key: '*' }]).map(({ key }) => `${secret.secretName}/${key}`),
  );
  const variables = containers.flatMap(({ env = [] }) =>
    env.flatMap(({ valueFrom }) => (valueFrom?.secretKeyRef ? [valueFrom.secretKeyRef] : [])),
  );
  return [...mounted, ...variables.map(({ name, key }) => `${name}/${key}`)];
}
