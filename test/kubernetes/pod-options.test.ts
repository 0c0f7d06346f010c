import { Duration, Size } from 'cdk8s';
import type { PodOptions } from '../../src';
import { manifestsOf, workloads } from '../harness/manifests';
import { type CommonProps, chartOf, partNames, parts } from '../stacks/parts';

/** The template of a pod, as far as options reach into it. */
interface Template {
  readonly metadata: { readonly labels: object; readonly annotations: object };
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly containers: readonly [Readonly<Record<string, unknown>>];
  };
}

type Case<Option extends keyof PodOptions> = readonly [
  value: NonNullable<PodOptions[Option]>,
  where: (template: Template) => unknown,
  expected: unknown,
];

const DIGEST = `sha256:${'b'.repeat(64)}`;
const toleration = { key: 'dedicated', operator: 'Exists' };
const affinity = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } };
const spread = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' };

const container = ({ spec }: Template): Readonly<Record<string, unknown>> => spec.containers[0];
const spec =
  (field: string) =>
  (template: Template): unknown =>
    template.spec[field];

/** Each option with a value, where it appears, and as what. A new option does not compile until it is here. */
const cases: { readonly [Option in keyof Required<PodOptions>]: Case<Option> } = {
  image: [{ digest: DIGEST }, (t) => container(t)['image'], expect.stringMatching(new RegExp(`:[^:]+@${DIGEST}$`))],
  imagePullSecrets: [['registry', 'mirror'], spec('imagePullSecrets'), [{ name: 'registry' }, { name: 'mirror' }]],
  resources: [
    { cpuMillis: 700, memory: Size.gibibytes(3), memoryLimit: Size.gibibytes(5) },
    (t) => container(t)['resources'],
    { requests: { cpu: '700m', memory: '3Gi' }, limits: { memory: '5Gi' } },
  ],
  nodeSelector: [{ pool: 'observability' }, spec('nodeSelector'), { pool: 'observability' }],
  tolerations: [[toleration], spec('tolerations'), [toleration]],
  affinity: [affinity, spec('affinity'), affinity],
  topologySpread: [[spread], spec('topologySpreadConstraints'), [spread]],
  priorityClass: ['important', spec('priorityClassName'), 'important'],
  env: [
    [{ name: 'TZ', value: 'UTC' }],
    (t) => container(t)['env'],
    expect.arrayContaining([{ name: 'TZ', value: 'UTC' }]),
  ],
  volumes: [
    [{ name: 'extra', emptyDir: {} }],
    spec('volumes'),
    expect.arrayContaining([{ name: 'extra', emptyDir: {} }]),
  ],
  mounts: [
    [{ name: 'extra', mountPath: '/extra' }],
    (t) => container(t)['volumeMounts'],
    expect.arrayContaining([{ name: 'extra', mountPath: '/extra' }]),
  ],
  podAnnotations: [
    { 'example.com/owner': 'platform' },
    (t) => t.metadata.annotations,
    expect.objectContaining({ 'example.com/owner': 'platform' }),
  ],
  podLabels: [
    { 'example.com/team': 'platform' },
    (t) => t.metadata.labels,
    expect.objectContaining({ 'example.com/team': 'platform', 'app.kubernetes.io/part-of': 'signalbox' }),
  ],
  gracePeriod: [Duration.seconds(77), spec('terminationGracePeriodSeconds'), 77],
  startPeriod: [
    Duration.minutes(20),
    (t) => container(t)['startupProbe'],
    expect.objectContaining({ periodSeconds: 5, failureThreshold: 240 }),
  ],
};

/** The pod template of a part that was told something about its pods. */
function template(part: keyof typeof parts, options: CommonProps): Template {
  const manifests = manifestsOf((app) => parts[part](chartOf(app), 'part', options));
  const workload = workloads(manifests).find(({ metadata }) => metadata.name === 'part');
  return (workload?.['spec'] as { readonly template: Template }).template;
}

test.each(Object.entries(cases))(
  '%s is found in the pod, and only when it is given',
  (option, [value, where, expected]) => {
    expect(where(template('Loki', { [option]: value }))).toEqual(expected);
    expect(where(template('Loki', {}))).not.toEqual(expected);
  },
);

test.each(partNames)('%s passes on every option', (part) => {
  const options = Object.fromEntries(Object.entries(cases).map(([option, [value]]) => [option, value]));
  const pod = template(part, options);
  expect(Object.values(cases).map(([, where]) => where(pod))).toEqual(Object.values(cases).map(([, , as]) => as));
});

test('labels of the user cannot move a pod out of its own Service', () => {
  const { metadata } = template('Loki', { podLabels: { 'app.kubernetes.io/name': 'mine', mine: 'yes' } });
  expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'loki', mine: 'yes' });
});

test('variables and volumes of the user come after those of the part', () => {
  const pod = template('Loki', { env: [{ name: 'GOGC', value: '50' }], volumes: [{ name: 'extra', emptyDir: {} }] });
  expect(container(pod)['env']).toMatchObject([{ name: 'GOMEMLIMIT' }, { name: 'GOGC' }]);
  expect(pod.spec['volumes']).toMatchObject([{ name: 'config' }, { name: 'scratch-tmp' }, { name: 'extra' }]);
});

test('resources may be changed one by one', () => {
  const { requests } = container(template('Loki', { resources: { cpuMillis: 5 } }))['resources'] as {
    readonly requests: unknown;
  };
  expect(requests).toEqual({ cpu: '5m', memory: '1Gi' });
});

test("Go's own memory limit follows the container's", () => {
  const memory = { memory: Size.gibibytes(1), memoryLimit: Size.gibibytes(10) };
  expect(container(template('Loki', { resources: memory }))['env']).toEqual([{ name: 'GOMEMLIMIT', value: '8192MiB' }]);
});

// 7 s are 1.4 probes, which the API server refuses.
test('a start period that is no multiple of 5 s is rounded up to whole probes', () => {
  const pod = template('Loki', { startPeriod: Duration.seconds(7) });
  expect(container(pod)['startupProbe']).toMatchObject({ periodSeconds: 5, failureThreshold: 2 });
});
