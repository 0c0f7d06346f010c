import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'database', instance: 'db-0:9187', datname: 'shop' };
const deadlocks = (labels: object = {}) => series('pg_stat_database_deadlocks', { ...SHOP, datid: '16384', ...labels });
/** Just below what is too much, each differing in one label. */
const others = Object.fromEntries(
  [
    { cluster: 'test' },
    { namespace: 'billing' },
    { job: 'ledger' },
    { instance: 'db-1:9187' },
    { datname: 'stock', datid: '16385' },
  ].map((labels) => [deadlocks(labels), '0+0.6x90']),
);
const warning = { severity: 'warning', labels: SHOP } as const;

export const behaviour: Behaviour = {
  alert: 'DatabaseDeadlocks',
  scenarios: [
    {
      says: 'fires after five minutes of ten deadlocks in a quarter of an hour, in that database alone, and resolves a quarter of an hour after they are over',
      series: { [deadlocks()]: '0x20 0+0.7x40 28x60', ...others },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '36m', firing: [], pending: [warning] },
        { at: '40m', firing: [], pending: [warning] },
        { at: '41m', firing: [warning], pending: [] },
        {
          at: '55m',
          firing: [
            {
              severity: 'warning',
              labels: SHOP,
              description: '10.5 deadlocks in shop on db-0:9187 (database) within 15 minutes.',
            },
          ],
          pending: [],
        },
        { at: '75m', firing: [warning] },
        { at: '90m', firing: [], pending: [] },
      ],
    },
    {
      says: 'adds up what two tell of one database',
      series: { [deadlocks({ pod: 'a' })]: '0+0.4x60', [deadlocks({ pod: 'b' })]: '0+0.4x60' },
      then: [{ at: '60m', firing: [warning] }],
    },
    {
      says: 'stays silent below that, and when the server counts anew',
      series: { [deadlocks()]: '0+0.6x30 0+0.6x60', [deadlocks({ job: 'reset' })]: '500x30 0x60' },
      then: [
        { at: '35m', firing: [], pending: [] },
        { at: '80m', firing: [], pending: [] },
      ],
    },
  ],
};
