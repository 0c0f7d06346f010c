import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'database', instance: 'db-1:9187' };
const lag = (labels: object = {}) => series('pg_replication_lag_seconds', { ...SHOP, ...labels });
const replica = (labels: object = {}) => series('pg_replication_is_replica', { ...SHOP, ...labels });
const others = Object.fromEntries(
  [{ cluster: 'test' }, { namespace: 'billing' }, { job: 'ledger' }, { instance: 'db-2:9187' }].flatMap((labels) => [
    [lag(labels), '3x120'],
    [replica(labels), '1x120'],
  ]),
);
const warning = { severity: 'warning', labels: SHOP } as const;
const critical = { severity: 'critical', labels: SHOP } as const;

export const behaviour: Behaviour = {
  alert: 'DatabaseReplicationLag',
  scenarios: [
    {
      says: 'fires when a replica has been two minutes behind for ten, is critical after an hour, and resolves when it has caught up',
      series: { [lag()]: '2x9 130x80 2x30', [replica()]: '1x120', ...others },
      then: [
        { at: '13m', firing: [], pending: [] },
        { at: '14m', firing: [], pending: [warning, critical] },
        { at: '18m', firing: [], pending: [warning, critical] },
        {
          at: '19m',
          firing: [
            {
              severity: 'warning',
              labels: SHOP,
              description: 'db-1:9187 (database) is 2m 10s behind its primary: what is read there is old.',
            },
          ],
          pending: [critical],
        },
        { at: '73m', firing: [warning], pending: [critical] },
        { at: '74m', firing: [warning, critical], pending: [] },
        { at: '92m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent two minutes behind, on a primary whose clock says something, and where the lag comes and goes',
      series: {
        [lag()]: '120x120',
        [replica()]: '1x120',
        [lag({ instance: 'primary' })]: '900x120',
        [replica({ instance: 'primary' })]: '0x120',
        [lag({ instance: 'busy' })]: '900 900 900 1 '.repeat(30).trim(),
        [replica({ instance: 'busy' })]: '1x120',
        [lag({ instance: 'unknown' })]: '900x120',
      },
      then: [{ at: '110m', firing: [], pending: [] }],
    },
    {
      says: 'looks at the worst of two that tell of one server, and fires although scrapes fail now and then',
      series: {
        [lag({ pod: 'a' })]: '150 _ _ 150 _ _ 150 _ _ 150 _ _ 150 _ _ 150 _ _ 150',
        [lag({ pod: 'b' })]: '1x20',
        [replica({ pod: 'a' })]: '0x20',
        [replica({ pod: 'b' })]: '1 _ _ 1 _ _ 1 _ _ 1 _ _ 1 _ _ 1 _ _ 1',
      },
      then: [{ at: '18m', firing: [warning], pending: [critical] }],
    },
  ],
};
