import { type App, Size } from 'cdk8s';
import { Observability, secretKey, slack } from '../../src';
import { useCluster } from '../harness/cluster/cluster';
import { Deployment } from '../harness/cluster/deployment';
import type { LiveObject } from '../harness/cluster/kubectl';
import { differences } from '../harness/differences';
import { workloads } from '../harness/manifests';
import { stacks } from '../stacks';
import { everyPodOption } from '../stacks/every-pod-option';

const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) };

/** Every choice about the pods of a part, and about its volume. */
const choices = {
  ...everyPodOption(),
  storage: { size: Size.gibibytes(8), storageClass: 'fast', whenDeleted: 'Delete', whenScaled: 'Retain' },
} as const;

const programs: Readonly<Record<string, (app: App) => void>> = {
  ...stacks,
  'with every choice about the pods and volumes of every part': (app) => {
    new Observability(app, 'choices', {
      cluster: 'c',
      namespace: 'choices',
      notify,
      prometheus: choices,
      alertmanager: choices,
      grafana: choices,
      gateway: choices,
      loki: choices,
      jaeger: choices,
      nodeAgent: everyPodOption(),
    });
  },
  /** The names sort before everything else in the app. */
  'at the beginning of the alphabet': (app) => {
    new Observability(app, 'a', { cluster: 'c', namespace: 'a', notify });
  },
  'in namespaces that exist already': (app) => {
    new Observability(app, 'existing', { cluster: 'c', namespace: 'existing', createNamespaces: false, notify });
  },
};

const cluster = useCluster();

describe.each(Object.entries(programs))('the stack: %s', (_, declare) => {
  let deployment: Deployment;

  beforeAll(async () => {
    deployment = new Deployment(cluster(), declare);
    await deployment.prepare();
  });

  test('is applied without an error and without a warning', async () => {
    const { ended, stdout, stderr } = await deployment.apply();
    expect({ ended, stderr }).toEqual({ ended: 'code 0', stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(deployment.manifests.length);
  });

  test('gets all its pods, and they become available', async () => {
    await deployment.settle();
    expect(await cluster().kubectl.get('events', '-A', '--field-selector=reason=FailedCreate')).toEqual([]);
  });

  test('runs under Pod Security `restricted`, save for the node agent', async () => {
    const namespaces = await cluster().kubectl.get('namespaces');
    const level = (name?: string): string | undefined =>
      namespaces.find(({ metadata }) => metadata.name === name)?.metadata.labels?.[
        'pod-security.kubernetes.io/enforce'
      ];
    for (const { kind, metadata } of workloads(deployment.manifests)) {
      expect([metadata.name, level(metadata.namespace)]).toEqual([
        metadata.name,
        kind === 'DaemonSet' ? 'privileged' : 'restricted',
      ]);
    }
  });

  test('is kept by the API server as it was sent', async () => {
    const live = new Map((await deployment.live()).map((object) => [title(object), object]));
    const found = deployment.manifests.flatMap((manifest) =>
      differences(manifest, live.get(title(manifest))).map((difference) => `${title(manifest)} ${difference}`),
    );
    expect(found).toEqual([]);
  });

  test('changes nothing when it is applied again', async () => {
    const before = versions(await deployment.live());
    const { ended, stderr } = await deployment.apply();
    expect({ ended, stderr }).toEqual({ ended: 'code 0', stderr: '' });
    expect(versions(await deployment.live())).toEqual(before);
  });
});

function title({
  kind,
  metadata,
}: Pick<LiveObject, 'kind'> & { metadata: { namespace?: string; name: string } }): string {
  return `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
}

/** What the API server counts up when an object changes. */
function versions(objects: readonly LiveObject[]): string[] {
  return objects.map(
    (object) =>
      `${title(object)} generation ${object.metadata.generation ?? '-'} version ${object.metadata.resourceVersion}`,
  );
}
