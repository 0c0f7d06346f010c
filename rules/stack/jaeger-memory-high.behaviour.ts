import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const MEBIBYTE = 1024 ** 2;
const POD = inPod('jaeger');
const SECOND = inPod('jaeger', 1);
const OTHER = inPod('gateway');
const used = (labels = POD, instance = 'a') => series('otelcol_process_memory_rss_bytes', { ...labels, instance });
/** As the node says it of the container of a pod. */
const limit = ({ cluster, namespace, pod } = POD, container = 'otel-collector') =>
  series('container_spec_memory_limit_bytes', {
    cluster,
    namespace,
    pod,
    container,
    job: 'cadvisor',
    instance: 'node-1',
  });
const mebibytes = (amount: number) => String(amount * MEBIBYTE);

export const behaviour: Behaviour = {
  alert: 'JaegerMemoryHigh',
  scenarios: [
    {
      says: 'fires when Jaeger had more than 85 % of its memory in use for ten minutes, and resolves a quarter of an hour after that',
      series: {
        [used()]: `${mebibytes(500)}x5 ${mebibytes(920)}x30 ${mebibytes(500)}x30`,
        [used(POD, 'former')]: `${mebibytes(100)}x67`,
        [limit()]: `${mebibytes(1000)}x67`,
        // A container beside it, and the pod as a whole.
        [limit(POD, 'sidecar')]: `${mebibytes(50)}x67`,
        [limit(POD, '')]: `${mebibytes(4000)}x67`,
        [used(SECOND)]: `${mebibytes(800)}x67`,
        [limit(SECOND)]: `${mebibytes(1000)}x67`,
        [used(OTHER)]: `${mebibytes(990)}x67`,
        [limit(OTHER)]: `${mebibytes(1000)}x67`,
      },
      then: [
        { at: '15m', firing: [], pending: [{ severity: 'warning', labels: POD }] },
        {
          at: '16m',
          firing: [
            {
              severity: 'warning',
              labels: POD,
              description: 'jaeger-0 uses 92% of the memory that it may use: killed, it loses the spans in its queue.',
            },
          ],
          pending: [],
        },
        { at: '50m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '51m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent where there is no limit, and when memory was short for a moment',
      series: {
        [used()]: `${mebibytes(500)}x9 ${mebibytes(990)} ${mebibytes(500)}x20`,
        [limit()]: `${mebibytes(1000)}x30`,
        [used(SECOND)]: `${mebibytes(990)}x30`,
        [limit(SECOND)]: '0x30',
      },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '20m', firing: [], pending: [] },
      ],
    },
    {
      says: 'takes the higher limit for five minutes after it was changed',
      series: { [used()]: `${mebibytes(600)}x40`, [limit()]: `${mebibytes(1000)}x9 ${mebibytes(650)}x30` },
      then: [
        { at: '13m', firing: [], pending: [] },
        { at: '23m', firing: [] },
        { at: '24m', firing: [{ severity: 'warning', labels: POD }] },
      ],
    },
  ],
};
