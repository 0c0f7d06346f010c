import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const ORDERS = { cluster: 'prod', namespace: 'shop', job: 'kafka', consumergroup: 'billing', topic: 'orders' };
const of = (metric: string, labels: object) =>
  series(`kafka_consumergroup_${metric}_sum`, { ...ORDERS, instance: 'exporter', ...labels });
const lag = (labels: object = {}) => of('lag', labels);
const read = (labels: object = {}) => of('current_offset', labels);
/** Groups whose lag grows alike and that read fast enough; each differs in one label. */
const others = Object.fromEntries(
  [
    { cluster: 'test' },
    { namespace: 'stock' },
    { job: 'other' },
    { consumergroup: 'mails' },
    { topic: 'clicks' },
  ].flatMap((labels) => [
    [lag(labels), '0+35x140'],
    [read(labels), '0+900x140'],
  ]),
);
const warning = { severity: 'warning', labels: ORDERS } as const;
const critical = { severity: 'critical', labels: ORDERS } as const;

export const behaviour: Behaviour = {
  alert: 'ConsumerLagGrowing',
  scenarios: [
    {
      says: 'fires after ten minutes in which more than a thousand messages wait, more than are read in a quarter of an hour and more than before, for that group alone; is critical after an hour, and resolves when the lag shrinks',
      series: { [lag()]: '0+35x100 3500-70x40', [read()]: '0+60x140', ...others },
      then: [
        { at: '28m', firing: [], pending: [] },
        { at: '29m', firing: [], pending: [warning, critical] },
        { at: '38m', firing: [], pending: [warning, critical] },
        {
          at: '39m',
          firing: [
            {
              ...warning,
              description: 'billing has 1.365k messages of orders still to read (kafka), and more than 15 minutes ago.',
            },
          ],
          pending: [critical],
        },
        { at: '88m', firing: [warning], pending: [critical] },
        { at: '89m', firing: [warning, critical], pending: [] },
        { at: '110m', firing: [warning, critical] },
        { at: '125m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at a thousand messages, where the lag does not grow, and where it is read within a quarter of an hour',
      series: {
        [lag()]: '900+1x100 1000x20',
        [read()]: '0+10x120',
        [lag({ topic: 'steady' })]: '5000x120',
        [read({ topic: 'steady' })]: '0+10x120',
        [lag({ topic: 'fast' })]: '4000+5x120',
        [read({ topic: 'fast' })]: '0+310x120',
        [read({ topic: 'fast', instance: 'second' })]: '0+10x120',
      },
      then: [{ at: '115m', firing: [], pending: [] }],
    },
    {
      says: 'fires where the rate is a little too low, of the fastest that tells of a group',
      series: {
        [lag()]: '4000+5x60',
        [read()]: '0+260x60',
        [read({ instance: 'second' })]: '0+10x60',
        [lag({ instance: 'second' })]: '1x60',
      },
      then: [{ at: '60m', firing: [warning], pending: [critical] }],
    },
    {
      says: 'takes rate and growth from a quarter of an hour: a pause of five minutes is none',
      series: { [lag()]: '3000+5x120', [read()]: '0+500x60 30000x5 30000+500x60' },
      then: [{ at: '65m', firing: [], pending: [] }],
    },
    {
      says: 'fires where nothing tells of reading, and stays silent once nothing tells of the group',
      series: { [lag()]: '2000 _ _ 2050 _ _ 2100 _ _ 2150 _ _ 2200 _ _ 2250 _ _ 2300' },
      then: [
        { at: '18m', firing: [warning], pending: [critical] },
        { at: '29m', firing: [], pending: [] },
      ],
    },
  ],
};
