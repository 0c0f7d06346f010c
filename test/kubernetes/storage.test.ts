import { Size } from 'cdk8s';
import { Loki, type Storage } from '../../src';
import { find, manifestsOf } from '../harness/manifests';
import { chartOf } from '../stacks/parts';

interface StatefulSetSpec {
  readonly volumeClaimTemplates?: unknown;
  readonly persistentVolumeClaimRetentionPolicy?: unknown;
  readonly template: { readonly spec: { readonly volumes: readonly { readonly name: string }[] } };
}

function statefulSet(storage?: Storage | 'ephemeral'): StatefulSetSpec {
  const manifests = manifestsOf((app) => new Loki(chartOf(app), 'loki', { storage }));
  return find(manifests, 'StatefulSet', 'loki')['spec'] as StatefulSetSpec;
}

test('a part keeps its volume when it is deleted or scaled down, unless told otherwise', () => {
  const policy = (storage?: Storage): unknown => statefulSet(storage).persistentVolumeClaimRetentionPolicy;
  expect(policy()).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
  expect(policy({ size: Size.gibibytes(1), whenDeleted: 'Delete' })).toEqual({
    whenDeleted: 'Delete',
    whenScaled: 'Retain',
  });
  expect(policy({ size: Size.gibibytes(1), whenScaled: 'Delete' })).toEqual({
    whenDeleted: 'Retain',
    whenScaled: 'Delete',
  });
});

test('a claim asks for one writer, a size, and the storage class of the cluster', () => {
  expect(statefulSet({ size: Size.gibibytes(40) }).volumeClaimTemplates).toMatchObject([
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '40Gi' } } },
    },
  ]);
  expect(JSON.stringify(statefulSet().volumeClaimTemplates)).not.toContain('storageClassName');
});

test('a claim carries its storage class, and labels and annotations for backup tools', () => {
  const storage = {
    size: Size.gibibytes(1),
    storageClass: 'fast',
    labels: { backup: 'yes' },
    annotations: { 'backup.example.com/schedule': 'daily' },
  };
  expect(statefulSet(storage).volumeClaimTemplates).toMatchObject([
    {
      metadata: { labels: { backup: 'yes' }, annotations: { 'backup.example.com/schedule': 'daily' } },
      spec: { storageClassName: 'fast' },
    },
  ]);
});

test('ephemeral storage is an empty folder in place of the claim, under the same name', () => {
  const { volumeClaimTemplates, persistentVolumeClaimRetentionPolicy, template } = statefulSet('ephemeral');
  expect(volumeClaimTemplates).toBeUndefined();
  expect(persistentVolumeClaimRetentionPolicy).toBeUndefined();
  expect(template.spec.volumes).toContainEqual({ name: 'data', emptyDir: {} });
});
