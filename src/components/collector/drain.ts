import type { Manifest } from '../../kubernetes/object';

/** Long enough for every node to learn that the pod is going. */
const SECONDS = 5;

interface PodSpec {
  readonly template: { readonly spec: { readonly containers: readonly object[] } };
}

/**
 * Keeps the collector listening for a moment after its pod began to stop, until nobody sends to it any more. The
 * image has no shell to sleep with, and the typed classes do not know `preStop.sleep` (Kubernetes 1.30).
 */
export function drainBeforeStop(manifest: Manifest): Manifest {
  const spec = manifest['spec'] as PodSpec;
  const containers = spec.template.spec.containers.map((container) => ({
    ...container,
    lifecycle: { preStop: { sleep: { seconds: SECONDS } } },
  }));
  return {
    ...manifest,
    spec: { ...spec, template: { ...spec.template, spec: { ...spec.template.spec, containers } } },
  };
}
