import type { Cluster } from './cluster';
import type { ClusterPod } from './pods';

/** The file that the command line names, parsed. */
export function configOf(cluster: Cluster, pod: ClusterPod): unknown {
  const [container] = pod.spec.containers;
  const [path] = (container?.args ?? []).flatMap((arg) => /^--?config(?:\.file)?=(.+)$/.exec(arg)?.[1] ?? []);
  if (path === undefined) throw new Error(`${pod.name} is told of no configuration`);
  return cluster.config(pod, path);
}
