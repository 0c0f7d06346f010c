import type { EnvVar } from 'cdk8s-plus-28/lib/imports/k8s';
import { sizeBytes } from '../../kubernetes/quantity';
import { memoryLimit, type Resources } from '../../kubernetes/resources';

/** Makes Go's garbage collector work harder before the kernel kills the container: at 80 % of the memory limit. */
export function goMemoryLimit(resources: Resources): EnvVar {
  const mebibytes = Math.floor((sizeBytes(memoryLimit(resources)) * 0.8) / 1024 ** 2);
  return { name: 'GOMEMLIMIT', value: `${mebibytes}MiB` };
}
