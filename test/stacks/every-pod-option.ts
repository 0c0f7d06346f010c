import { Duration, Size } from 'cdk8s';
import type { PodOptions } from '../../src';

/** Every choice about pods. */
export function everyPodOption(): PodOptions {
  return {
    image: { registry: 'registry.example.com/mirror', digest: `sha256:${'0'.repeat(64)}` },
    imagePullSecrets: ['registry'],
    resources: { cpuMillis: 300, memory: Size.gibibytes(2), memoryLimit: Size.gibibytes(3) },
    nodeSelector: { pool: 'observability' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'observability', effect: 'NoSchedule' }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['amd64', 'arm64'] }] },
          ],
        },
      },
    },
    topologySpread: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { 'app.kubernetes.io/part-of': 'signalbox' } },
      },
    ],
    priorityClass: 'observability',
    env: [{ name: 'TZ', value: 'Europe/Berlin' }],
    volumes: [{ name: 'extra', emptyDir: {} }],
    mounts: [{ name: 'extra', mountPath: '/extra' }],
    podAnnotations: { 'example.com/owner': 'platform' },
    podLabels: { 'example.com/team': 'platform' },
    gracePeriod: Duration.minutes(2),
    startPeriod: Duration.minutes(10),
  };
}
