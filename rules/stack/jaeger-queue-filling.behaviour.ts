import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const QUEUE = { ...inPod('jaeger'), exporter: 'jaeger_storage_exporter' };
const SECOND = { ...QUEUE, pod: 'jaeger-1' };
const GATEWAY = { ...inPod('gateway'), exporter: 'otlp_grpc/jaeger' };
const held = (labels = QUEUE, instance = 'a') =>
  series('otelcol_exporter_queue_size', { ...labels, instance, data_type: 'traces' });
const room = (labels = QUEUE, instance = 'a') =>
  series('otelcol_exporter_queue_capacity', { ...labels, instance, data_type: 'traces' });

export const behaviour: Behaviour = {
  alert: 'JaegerQueueFilling',
  scenarios: [
    {
      says: 'fires when the queue was more than four fifths full for ten minutes, and resolves five minutes later; those of other programs are not looked at',
      series: {
        [held()]: '100x5 880x30 100x20',
        [held(QUEUE, 'former')]: '10x56',
        [room()]: '1000x56',
        [room(QUEUE, 'former')]: '500x56',
        [held(SECOND)]: '760x56',
        [room(SECOND)]: '1000x56',
        [held(GATEWAY)]: '999x56',
        [room(GATEWAY)]: '1000x56',
      },
      then: [
        { at: '15m', firing: [], pending: [{ severity: 'warning', labels: QUEUE }] },
        {
          at: '16m',
          firing: [
            {
              severity: 'warning',
              labels: QUEUE,
              description: 'The queue of jaeger-0 to jaeger_storage_exporter is 88% full: the store is slow or away.',
            },
          ],
          pending: [],
        },
        { at: '40m', firing: [{ severity: 'warning', labels: QUEUE }] },
        { at: '41m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when the queue was full for a moment, and takes the larger room for five minutes after it was changed',
      series: {
        [held()]: '100x9 1000 100x40',
        [room()]: '1000x50',
        [held(SECOND)]: '600x50',
        [room(SECOND)]: '1000x30 700x20',
      },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '20m', firing: [], pending: [] },
        { at: '44m', firing: [] },
        { at: '45m', firing: [{ severity: 'warning', labels: SECOND }] },
      ],
    },
  ],
};
