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

/** Without a worker nobody counts, and without a front nobody is let in. */
export function checkWorkers({
  count = 1,
  front = 1,
}: { readonly count?: number; readonly front?: number } = {}): string[] {
  const wrong = Object.entries({ count, front }).filter(([, pods]) => !Number.isInteger(pods) || pods < 1);
  return wrong.map(([what, pods]) => `workers.${what} is ${pods}: say a whole number of at least 1`);
}

/** The second exporter of a name would take the place of the first. */
export function checkExporters(ids: readonly string[]): string[] {
  return repeated(ids).map((id) => `vendors: two exporters are called "${id}": give the vendor another name`);
}
