import type { Kubectl, LiveObject } from './kubectl';

/** The nodes, which kwok plays. Their addresses are from a range kept for documentation: nobody answers there. */
export const NODES = ['node-a', 'node-b'] as const;

/** Where kwok takes the addresses of pods from; again documentation addresses. */
export const POD_ADDRESSES = '198.51.100.0/24';

function node(name: string, index: number): object {
  const room = { cpu: '64', memory: '512Gi', pods: '250', 'ephemeral-storage': '500Gi' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/hostname': name,
        'topology.kubernetes.io/zone': `zone-${index}`,
        pool: 'observability',
      },
    },
    status: {
      addresses: [{ type: 'InternalIP', address: `192.0.2.${index + 1}` }],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      capacity: room,
      allocatable: room,
    },
  };
}

function storageClass(name: string, annotations: Record<string, string> = {}): object {
  const metadata = { name, annotations };
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata,
    provisioner: 'kubernetes.io/no-provisioner',
  };
}

/** Volumes that claims can be bound to. Nothing mounts them, for pods do not run. */
function volumes(storageClassName: string, count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${storageClassName}-${index}` },
    spec: {
      storageClassName,
      capacity: { storage: '1Ti' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      hostPath: { path: '/nowhere' },
    },
  }));
}

/** Gives a bare API server nodes, storage (`standard` by default, and `fast`) and a priority class `observability`. */
export async function furnish(kubectl: Kubectl): Promise<void> {
  await kubectl.create(
    ...NODES.map(node),
    storageClass('standard', { 'storageclass.kubernetes.io/is-default-class': 'true' }),
    storageClass('fast'),
    ...volumes('standard', 80),
    ...volumes('fast', 20),
    { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'observability' }, value: 1000 },
  );
}

/** Whether kwok has made the nodes ready, and every volume waits for its claim. */
export async function isFurnished(kubectl: Kubectl): Promise<boolean> {
  const all = (await kubectl.get('nodes,persistentvolumes')) as readonly (LiveObject & { readonly status?: Status })[];
  return all.every(
    ({ status }) =>
      status?.phase === 'Available' || status?.conditions?.some((one) => one.type === 'Ready' && one.status === 'True'),
  );
}

/** What a node or a volume says about itself. */
interface Status {
  readonly phase?: string;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
}
