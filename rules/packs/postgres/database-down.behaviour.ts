import type { Behaviour } from '../../../test/harness/rules/behaviour';
import { series } from '../../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'database', instance: 'db-0:9187' };
const up = (labels: object = {}) => series('pg_up', { ...SHOP, ...labels });
const others = Object.fromEntries(
  [{ cluster: 'test' }, { namespace: 'billing' }, { job: 'ledger' }, { instance: 'db-1:9187' }].map((labels) => [
    up(labels),
    '1x60',
  ]),
);

export const behaviour: Behaviour = {
  alert: 'DatabaseDown',
  scenarios: [
    {
      says: 'fires when the exporter has not got in for three minutes and one more, for that server alone, and resolves at once',
      interval: '30s',
      series: { [up()]: '1x20 0x20 1x20', ...others },
      then: [
        { at: '750s', firing: [], pending: [] },
        { at: '13m', firing: [], pending: [{ severity: 'critical', labels: SHOP }] },
        { at: '810s', firing: [], pending: [{ severity: 'critical', labels: SHOP }] },
        {
          at: '14m',
          firing: [
            {
              severity: 'critical',
              labels: SHOP,
              description: 'The exporter has not got into db-0:9187 (database) for 3 minutes.',
            },
          ],
          pending: [],
        },
        { at: '22m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent while one of two exporters of a server gets in, or nobody is asked',
      series: { [up({ pod: 'a' })]: '0x30', [up({ pod: 'b' })]: '1x30', [up({ job: 'gone' })]: '1x5 _x25' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent where one attempt succeeds every third minute',
      series: { [up()]: '1 0 0 1 0 0 1 0 0 1 0 0 1 0 0 1 0 0' },
      then: [{ at: '15m', firing: [], pending: [] }],
    },
  ],
};
