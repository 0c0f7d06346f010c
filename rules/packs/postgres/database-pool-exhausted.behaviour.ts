import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'database', instance: 'db-0:9187' };
const taken = (datname: string, labels: object = {}) =>
  series('pg_stat_database_numbackends', { ...SHOP, datid: datname, datname, ...labels });
const allowed = (labels: object = {}) => series('pg_settings_max_connections', { ...SHOP, server: 'db', ...labels });

/** A server with room, which differs in one label. */
const roomy = Object.fromEntries(
  [{ cluster: 'test' }, { namespace: 'billing' }, { job: 'ledger' }, { instance: 'db-1:9187' }].flatMap((labels) => [
    [taken('shop', labels), '20x60'],
    [allowed(labels), '100x60'],
  ]),
);

export const behaviour: Behaviour = {
  alert: 'DatabasePoolExhausted',
  scenarios: [
    {
      says: 'fires after two minutes at 95 of 100 connections, counted over all databases, and resolves five minutes after some are free',
      interval: '30s',
      series: { [taken('shop')]: '60x20 70x20 60x40', [taken('stock')]: '25x80', [allowed()]: '100x80', ...roomy },
      then: [
        { at: '10m', firing: [], pending: [] },
        { at: '630s', firing: [], pending: [{ severity: 'critical', labels: SHOP }] },
        { at: '12m', firing: [], pending: [{ severity: 'critical', labels: SHOP }] },
        {
          at: '750s',
          firing: [
            {
              severity: 'critical',
              labels: SHOP,
              description: '95% of the connections of db-0:9187 (database) are taken; new ones are refused.',
            },
          ],
          pending: [],
        },
        { at: '1530s', firing: [{ severity: 'critical', labels: SHOP }] },
        { at: '26m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at 94 of 100',
      series: { [taken('shop')]: '94x30', [allowed()]: '100x30' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires although scrapes fail now and then, and stays silent once there is nothing to scrape',
      series: { [taken('shop')]: '99 _ _ _ 99 _ _ _ 99 _x30', [allowed()]: '100 _ _ _ 100 _ _ _ 100 _x30' },
      then: [
        { at: '7m', firing: [{ severity: 'critical', labels: SHOP }] },
        { at: '12m', firing: [{ severity: 'critical', labels: SHOP }] },
        { at: '20m', firing: [], pending: [] },
      ],
    },
    {
      says: 'takes the larger limit while two are told of, and stays silent where none is allowed',
      series: {
        [taken('shop')]: '96x30',
        [allowed()]: '100x30',
        [allowed({ server: 'other' })]: '200x30',
        [taken('shop', { job: 'broken' })]: '5x30',
        [allowed({ job: 'broken' })]: '0x30',
      },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
  ],
};
