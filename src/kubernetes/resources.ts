import type { Size } from 'cdk8s';
import { Quantity, type ResourceRequirements } from 'cdk8s-plus-28/lib/imports/k8s';
import { sizeQuantity } from './quantity';

/** What a container asks of its node. */
export interface Resources {
  /** CPU request in thousandths of a core. There is no CPU limit: it throttles a program that could have run. */
  readonly cpuMillis: number;
  /** Memory request. */
  readonly memory: Size;
  /** Memory at which the container is killed. @default the request */
  readonly memoryLimit?: Size;
}

/** The memory limit that a container really gets. */
export function memoryLimit(resources: Resources): Size {
  return resources.memoryLimit ?? resources.memory;
}

export function resourceRequirements(resources: Resources): ResourceRequirements {
  const limit = memoryLimit(resources);
  return {
    requests: {
      cpu: Quantity.fromString(`${resources.cpuMillis}m`),
      memory: Quantity.fromString(sizeQuantity(resources.memory)),
    },
    limits: { memory: Quantity.fromString(sizeQuantity(limit)) },
  };
}

/** What is wrong with the resources, if anything. */
export function checkResources(resources: Resources): string[] {
  const limit = memoryLimit(resources);
  if (limit.toKibibytes() >= resources.memory.toKibibytes()) return [];
  const request = sizeQuantity(resources.memory);
  return [`resources: the memory request ${request} is above its limit ${sizeQuantity(limit)}; raise memoryLimit`];
}
