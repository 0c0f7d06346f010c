import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const ORDERS = { cluster: 'prod', namespace: 'shop', job: 'rabbitmq', vhost: '/', queue: 'orders' };
const of = (metric: string, labels: object) =>
  series(`rabbitmq_detailed_queue_messages_${metric}`, { ...ORDERS, instance: 'rabbit-0', ...labels });
const ready = (labels: object = {}) => of('ready', labels);
const acked = (labels: object = {}) => of('acked_total', labels);
const delivered = (labels: object = {}) => of('delivered_total', labels);
/** The same backlog, which is consumed fast enough; each queue differs in one label. */
const others = Object.fromEntries(
  [{ cluster: 'test' }, { namespace: 'billing' }, { job: 'other' }, { vhost: 'test' }, { queue: 'mails' }].flatMap(
    (labels) => [
      [ready(labels), '105x60'],
      [acked(labels), '0+600x60'],
      [delivered(labels), '0x60'],
    ],
  ),
);
const critical = { severity: 'critical', labels: ORDERS } as const;
const mails = { severity: 'critical', labels: { ...ORDERS, queue: 'mails' } } as const;

export const behaviour: Behaviour = {
  alert: 'QueueBacklog',
  scenarios: [
    {
      says: 'fires after ten minutes in which more than a hundred messages wait for more than a quarter of an hour, in that queue alone, and resolves five minutes after they are fewer',
      series: { [ready()]: '90x20 105x20 100x40', [acked()]: '0+6x80', [delivered()]: '0x80', ...others },
      then: [
        { at: '20m', firing: [], pending: [] },
        { at: '21m', firing: [], pending: [critical] },
        { at: '30m', firing: [], pending: [critical] },
        {
          at: '31m',
          firing: [
            {
              ...critical,
              description: '105 messages wait in orders (/, rabbitmq), too many for the rate of the last 15 minutes.',
            },
          ],
          pending: [],
        },
        { at: '46m', firing: [critical] },
        { at: '47m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires where a thousand wait and sixty a minute are consumed, and stays silent where seventy are, with and without acknowledgement',
      series: {
        [ready()]: '1000x60',
        [acked()]: '0+30x60',
        [delivered()]: '0+30x60',
        [ready({ queue: 'fast' })]: '1000x60',
        [acked({ queue: 'fast' })]: '0+35x60',
        [delivered({ queue: 'fast' })]: '0+35x60',
      },
      then: [{ at: '50m', firing: [critical], pending: [] }],
    },
    {
      says: 'adds up what the nodes of a cluster consume, and counts what waits once',
      series: {
        [ready()]: '150x60',
        [ready({ instance: 'rabbit-1' })]: '80x60',
        [acked()]: '0+3x60',
        [acked({ instance: 'rabbit-1' })]: '0+3x60',
        [delivered()]: '0+3x60',
        [delivered({ instance: 'rabbit-1' })]: '0+3x60',
      },
      then: [{ at: '50m', firing: [], pending: [] }],
    },
    {
      says: 'takes the rate from a quarter of an hour: a pause of five minutes is none, one of an hour is',
      series: {
        [ready()]: '450x120',
        [acked()]: '0+60x20 1200x5 1200+60x25 2700x70',
        [delivered()]: '0x120',
        [ready({ queue: 'mails' })]: '450x120',
        [acked({ queue: 'mails' })]: '0x120',
        [delivered({ queue: 'mails' })]: '0+60x20 1200x5 1200+60x25 2700x70',
      },
      then: [
        { at: '26m', firing: [], pending: [] },
        { at: '45m', firing: [], pending: [] },
        { at: '62m', firing: [], pending: [critical, mails] },
        { at: '80m', firing: [critical, mails], pending: [] },
      ],
    },
    {
      says: 'fires where nothing tells of consuming, although scrapes fail now and then, and stays silent once the queue is gone',
      series: {
        [ready()]: '500 _ _ _ 500 _ _ _ 500 _ _ _ 500 _ _ _ 500 _x30',
        [ready({ instance: 'rabbit-1' })]: '50x15',
      },
      then: [
        { at: '15m', firing: [critical] },
        { at: '35m', firing: [], pending: [] },
      ],
    },
  ],
};
