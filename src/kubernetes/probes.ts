import { IntOrString, type Probe } from 'cdk8s-plus-28/lib/imports/k8s';

/** The addresses on which a program says how it is. */
export interface HealthPaths {
  /** Name of the container port. */
  readonly port: string;
  /** Fails when the container should be restarted. */
  readonly live: string;
  /** Fails when the pod should get no traffic. */
  readonly ready: string;
  /** How long the program may take to start, for example to replay a log. In seconds. */
  readonly startSeconds: number;
}

/** Probes that forgive a slow start and a short stall, and nothing else. */
export function probes(health: HealthPaths): { startupProbe: Probe; readinessProbe: Probe; livenessProbe: Probe } {
  const get = (path: string): Probe['httpGet'] => ({ path, port: IntOrString.fromString(health.port) });
  return {
    startupProbe: {
      httpGet: get(health.ready),
      periodSeconds: 5,
      failureThreshold: Math.ceil(health.startSeconds / 5),
    },
    readinessProbe: { httpGet: get(health.ready), periodSeconds: 10, timeoutSeconds: 3 },
    livenessProbe: { httpGet: get(health.live), periodSeconds: 15, timeoutSeconds: 5, failureThreshold: 4 },
  };
}
