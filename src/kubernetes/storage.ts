import type { Size } from 'cdk8s';
import { type KubePersistentVolumeClaimProps, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { sizeQuantity } from './quantity';

/** Where a part keeps its data. */
export interface Storage {
  /** Size of the volume of each replica. */
  readonly size: Size;
  /** What kind of volume. @default the cluster's default storage class */
  readonly storageClass?: string;
  /** What becomes of the volume when the part is deleted. @default 'Retain' */
  readonly whenDeleted?: 'Retain' | 'Delete';
  /** What becomes of a replica's volume when replicas are taken away. @default 'Retain' */
  readonly whenScaled?: 'Retain' | 'Delete';
  /** Labels of the claims, for backup tools. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the claims. @default none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The claim template of a StatefulSet for its volume `data`. */
export function claimTemplate(storage: Storage): KubePersistentVolumeClaimProps {
  return {
    metadata: { name: 'data', labels: storage.labels, annotations: storage.annotations },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: storage.storageClass,
      resources: { requests: { storage: Quantity.fromString(sizeQuantity(storage.size)) } },
    },
  };
}
