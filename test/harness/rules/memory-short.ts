import type { Behaviour } from './behaviour';
import { series } from './series';
import { inPod } from './stack';

const MEBIBYTE = 1024 ** 2;
type Pod = ReturnType<typeof inPod>;

const used = (labels: Pod, instance = 'a') => series('otelcol_process_memory_rss_bytes', { ...labels, instance });
/** As the node says it of the container of a pod. */
const limit = ({ cluster, namespace, pod }: Pod, container = 'otel-collector') =>
  series('container_spec_memory_limit_bytes', {
    cluster,
    namespace,
    pod,
    container,
    job: 'cadvisor',
    instance: 'node-1',
  });
const mebibytes = (amount: number) => String(amount * MEBIBYTE);

interface Short {
  readonly alert: string;
  /** What is short of memory, in a sentence. */
  readonly who: string;
  readonly job: string;
  /** Another part built of the collector, which the alert is not about. */
  readonly otherJob: string;
  readonly description: string;
}

/** How an alert about the memory of something built of the collector behaves. */
export function memoryShort({ alert, who, job, otherJob, description }: Short): Behaviour {
  const pod = inPod(job);
  const second = inPod(job, 1);
  const other = inPod(otherJob);
  return {
    alert,
    scenarios: [
      {
        says: `fires when ${who} had more than 85 % of its memory in use for ten minutes, and resolves a quarter of an hour after that`,
        series: {
          [used(pod)]: `${mebibytes(500)}x5 ${mebibytes(920)}x30 ${mebibytes(500)}x30`,
          [used(pod, 'former')]: `${mebibytes(100)}x67`,
          [limit(pod)]: `${mebibytes(1000)}x67`,
          // A container beside it, and the pod as a whole.
          [limit(pod, 'sidecar')]: `${mebibytes(50)}x67`,
          [limit(pod, '')]: `${mebibytes(4000)}x67`,
          [used(second)]: `${mebibytes(800)}x67`,
          [limit(second)]: `${mebibytes(1000)}x67`,
          [used(other)]: `${mebibytes(990)}x67`,
          [limit(other)]: `${mebibytes(1000)}x67`,
        },
        then: [
          { at: '15m', firing: [], pending: [{ severity: 'warning', labels: pod }] },
          {
            at: '16m',
            firing: [
              {
                severity: 'warning',
                labels: pod,
                description,
              },
            ],
            pending: [],
          },
          { at: '50m', firing: [{ severity: 'warning', labels: pod }] },
          { at: '51m', firing: [], pending: [] },
        ],
      },
      {
        says: 'stays silent where there is no limit, and when memory was short for a moment',
        series: {
          [used(pod)]: `${mebibytes(500)}x9 ${mebibytes(990)} ${mebibytes(500)}x20`,
          [limit(pod)]: `${mebibytes(1000)}x30`,
          [used(second)]: `${mebibytes(990)}x30`,
          [limit(second)]: '0x30',
        },
        then: [
          { at: '9m', firing: [], pending: [] },
          { at: '20m', firing: [], pending: [] },
        ],
      },
      {
        says: 'takes the higher limit for five minutes after it was changed',
        series: { [used(pod)]: `${mebibytes(600)}x40`, [limit(pod)]: `${mebibytes(1000)}x9 ${mebibytes(650)}x30` },
        then: [
          { at: '13m', firing: [], pending: [] },
          { at: '23m', firing: [] },
          { at: '24m', firing: [{ severity: 'warning', labels: pod }] },
        ],
      },
    ],
  };
}
