import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const ORDERS = { cluster: 'prod', namespace: 'shop', job: 'rabbitmq', vhost: '/', queue: 'orders' };
const of = (metric: string, labels: object) =>
  series(`rabbitmq_detailed_queue_${metric}`, { ...ORDERS, instance: 'rabbit-0', ...labels });
const ready = (labels: object = {}) => of('messages_ready', labels);
const consumers = (labels: object = {}) => of('consumers', labels);
/** Queues that grow as well and have a consumer; each differs in one label. */
const others = Object.fromEntries(
  [{ cluster: 'test' }, { namespace: 'billing' }, { job: 'other' }, { vhost: 'test' }, { queue: 'mails' }].flatMap(
    (labels) => [
      [ready(labels), '0+1x140'],
      [consumers(labels), '1x140'],
    ],
  ),
);
const warning = { severity: 'warning', labels: ORDERS } as const;
const critical = { severity: 'critical', labels: ORDERS } as const;

export const behaviour: Behaviour = {
  alert: 'QueueWithoutConsumers',
  scenarios: [
    {
      says: 'fires five minutes after messages have come for a quarter of an hour without a consumer, in that queue alone, is critical after an hour, and resolves when one comes',
      series: { [ready()]: '0+2x140', [consumers()]: '3x19 0x90 1x30', ...others },
      then: [
        { at: '33m', firing: [], pending: [] },
        { at: '34m', firing: [], pending: [warning, critical] },
        { at: '38m', firing: [], pending: [warning, critical] },
        {
          at: '39m',
          firing: [
            {
              ...warning,
              description:
                '78 messages wait in orders (/, rabbitmq), more come, and there has been no consumer for 15 minutes.',
            },
          ],
          pending: [critical],
        },
        { at: '93m', firing: [warning], pending: [critical] },
        { at: '94m', firing: [warning, critical], pending: [] },
        { at: '112m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent where messages are only kept, where nothing waits, and where a consumer comes every ten minutes',
      series: {
        [ready()]: '40x140',
        [consumers()]: '0x140',
        [ready({ queue: 'empty' })]: '0x140',
        [consumers({ queue: 'empty' })]: '0x140',
        [ready({ queue: 'shrinking' })]: '900-2x140',
        [consumers({ queue: 'shrinking' })]: '0x140',
        [ready({ queue: 'batch' })]: '0+5x140',
        [consumers({ queue: 'batch' })]: '1 0 0 0 0 0 0 0 0 0 '.repeat(14).trim(),
      },
      then: [
        { at: '60m', firing: [], pending: [] },
        { at: '130m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent while one node of the cluster tells of a consumer, and fires where none does and scrapes fail now and then',
      series: {
        [ready({ queue: 'mails' })]: '0+5x60',
        [consumers({ queue: 'mails' })]: '0x60',
        [consumers({ queue: 'mails', instance: 'rabbit-1' })]: '1x60',
        [ready()]: '5 _ _ 20 _ _ 35 _ _ 50 _ _ 65 _ _ 80 _ _ 95 _ _ 110 _ _ 125 _ _ 140',
        [ready({ instance: 'rabbit-1' })]: '0x60',
        [consumers()]: '0 _ _ 0 _ _ 0 _ _ 0 _ _ 0 _ _ 0 _ _ 0 _ _ 0 _ _ 0 _ _ 0',
      },
      then: [{ at: '26m', firing: [warning], pending: [critical] }],
    },
    {
      says: 'stays silent once the messages have been taken away, or the queue',
      series: {
        [ready()]: '0+5x30 0x30',
        [consumers()]: '0x60',
        [ready({ queue: 'deleted' })]: '0+5x40',
        [consumers({ queue: 'deleted' })]: '0x40',
      },
      then: [{ at: '48m', firing: [], pending: [] }],
    },
  ],
};
