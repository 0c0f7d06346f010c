import { ApiObject, App, Yaml } from 'cdk8s';
import { Inventory, type Labels, type Manifest, render } from '../src';
import { CREDENTIALS } from '../src/components/collector/privacy/credentials';
import { credentialsIn } from './harness/credentials';
import { workloads } from './harness/manifests';
import { stacks } from './stacks';
import { partsAlone } from './stacks/parts';

const CLUSTER_SCOPED = ['Namespace', 'ClusterRole', 'ClusterRoleBinding'];
const NAMESPACED = [
  'ConfigMap',
  'DaemonSet',
  'Deployment',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
  'Service',
  'ServiceAccount',
  'StatefulSet',
];

/** What every object of every program must be, in each of its manifests. */
describe.each(Object.entries({ ...stacks, ...partsAlone }))('in the program "%s"', (_, declare) => {
  const app = new App();
  declare(app);
  const manifests = render(app).map(({ manifest }) => manifest);
  const of = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);

  test('every object says its name, and its namespace where its kind has one', () => {
    for (const { kind, metadata } of manifests) {
      expect([kind, metadata.name]).toEqual([kind, expect.stringMatching(/^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/)]);
      expect([...CLUSTER_SCOPED, ...NAMESPACED]).toContain(kind);
      const namespace: unknown = CLUSTER_SCOPED.includes(kind) ? undefined : expect.stringMatching(/^[-a-z0-9]+$/);
      expect([kind, metadata.name, metadata.namespace]).toEqual([kind, metadata.name, namespace]);
    }
  });

  test('every object says what it is part of, and those of a part which', () => {
    for (const { kind, metadata } of manifests) {
      expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/part-of': 'signalbox' });
      // These belong to no part: they are there before and after all of them.
      if (kind === 'Namespace' || metadata.name === 'default-deny') continue;
      for (const label of ['name', 'instance', 'component']) {
        expect(metadata.labels?.[`app.kubernetes.io/${label}`]).toMatch(/^[a-z][-a-z0-9]*$/);
      }
    }
  });

  test('every object is the same, whichever way cdk8s makes manifests of it', () => {
    const byChart = app.charts.flatMap((chart) => chart.toJson() as Manifest[]);
    const byKey = (all: readonly Manifest[]) => new Map(all.map((manifest) => [key(manifest), manifest]));
    expect(byKey(byChart)).toEqual(byKey(manifests));
  });

  test('every object was made by the factory, so that its name was checked', () => {
    const all = app.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    // Paths, because a failure would print the whole tree.
    const declared = Inventory.of(app).objects.map(({ object }) => object.node.path);
    expect(declared.sort()).toEqual(all.map(({ node }) => node.path).sort());
    expect(new Set(manifests.map(key)).size).toBe(manifests.length);
  });

  test('no object holds a secret or looks as if it did', () => {
    expect(of('Secret')).toEqual([]);
    expect(manifests.flatMap(credentialsIn)).toEqual([]);
  });

  test('every Service sends to ports that its pods have', () => {
    for (const service of of('Service')) {
      const { selector, ports } = service['spec'] as ServiceSpec;
      const pods = workloads(manifests).filter(
        (workload) =>
          workload.metadata.namespace === service.metadata.namespace &&
          selects(selector, podTemplate(workload).metadata.labels),
      );
      expect([service.metadata.name, pods.length]).toEqual([service.metadata.name, 1]);
      const open = pods.flatMap((workload) => podTemplate(workload).spec.containers.flatMap((one) => one.ports));
      for (const { name, port, targetPort } of ports) {
        expect(name).toBe(targetPort);
        expect(open).toContainEqual({ name: targetPort, containerPort: port, protocol: 'TCP' });
      }
    }
  });

  test('every right is given to a service account that exists, by a role that exists', () => {
    for (const binding of [...of('RoleBinding'), ...of('ClusterRoleBinding')]) {
      const role = binding['roleRef'] as Reference;
      expect(of(role.kind).map(place)).toContain(place({ metadata: { ...binding.metadata, name: role.name } }));
      for (const subject of binding['subjects'] as readonly Reference[]) {
        expect(subject.kind).toBe('ServiceAccount');
        expect(of(subject.kind).map(place)).toContain(place({ metadata: subject }));
      }
    }
  });
});

interface ServiceSpec {
  readonly selector: Labels;
  readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: string }[];
}

interface PodTemplate {
  readonly metadata: { readonly labels: Labels };
  readonly spec: { readonly containers: readonly { readonly ports: readonly object[] }[] };
}

interface Reference {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

function podTemplate(workload: Manifest): PodTemplate {
  return (workload['spec'] as { readonly template: PodTemplate }).template;
}

function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([label, value]) => labels[label] === value);
}

/** Where an object is: a Role in the namespace of its binding, a ClusterRole in none. */
function place({ metadata }: Pick<Manifest, 'metadata'>): string {
  return `${metadata.namespace ?? 'cluster'}/${metadata.name}`;
}

function key(manifest: Manifest): string {
  return `${manifest.apiVersion} ${manifest.kind} ${place(manifest)}`;
}

test.each<[string, object]>([
  ['a password in a file', { data: { 'config.yaml': 'smtp:\n  auth_password: hunter2\n' } }],
  ['a password in an INI file', { data: { 'grafana.ini': '[security]\nadmin_password = admin\n' } }],
  ['a token in a variable', { spec: { env: [{ name: 'API_TOKEN', value: 'abc' }] } }],
  ['a webhook anywhere', { data: { 'a.tmpl': 'https://hooks.slack.com/services/T0/B0/x' } }],
  ['a password in an address', { spec: { args: ['--url=https://user:word@example.com/'] } }],
  ['a private key', { data: { 'tls.key': '-----BEGIN PRIVATE KEY-----' } }],
  [
    'a private key among the patterns of such',
    { data: { 'a.yaml': 'blocked_values: ["-----BEGIN RSA PRIVATE KEY"]' } },
  ],
  ['the key of a pager', { data: { 'a.yaml': 'pagerduty_configs:\n  - routing_key: resource\n' } }],
  [
    'a key in place of a way to balance',
    { data: { 'a.yaml': 'exporters: { load_balancing/x: { routing_key: R0U } }' } },
  ],
  ['a header', { data: { 'config.yaml': 'headers:\n  Authorization: Basic abc\n' } }],
])('%s would be seen', (_, manifest) => {
  expect(credentialsIn(manifest)).not.toEqual([]);
});

test('what is looked for is no secret, and neither is what the balancer goes by', () => {
  const file = { blocked_values: CREDENTIALS, exporters: { 'load_balancing/logs': { routing_key: 'traceID' } } };
  expect(credentialsIn({ data: { 'config.yaml': Yaml.stringify(file) } })).toEqual([]);
});
