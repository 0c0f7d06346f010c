import type { Size } from 'cdk8s';
import { repeated } from '../../kubernetes/names';
import { sizeBytes, sizeQuantity } from '../../kubernetes/quantity';

/** A queue that outgrows its volume loses what it was there to keep. Each kind of telemetry has a queue of its own. */
export function checkQueues(queue: Size, queues: number, volume: Size): string[] {
  if (sizeBytes(queue) * queues <= sizeBytes(volume) * 0.8) return [];
  return [
    `queue: ${queues} queues of ${sizeQuantity(queue)} need more than four fifths of the volume of ` +
      `${sizeQuantity(volume)}: lower queue or raise storage.size`,
  ];
}

/** The second exporter of a name would take the place of the first. */
export function checkExporters(ids: readonly string[]): string[] {
  return repeated(ids).map((id) => `vendors: two exporters are called "${id}": give the vendor another name`);
}
