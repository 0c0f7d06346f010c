import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const LOKI = { ...inJob('grafana'), plugin_id: 'loki' };
const PROMETHEUS = { ...LOKI, plugin_id: 'prometheus' };
const JAEGER = { ...LOKI, plugin_id: 'jaeger' };
const queries = (status: string, labels = LOKI, endpoint = 'queryData') =>
  series('grafana_plugin_request_total', { ...labels, endpoint, status });

export const behaviour: Behaviour = {
  alert: 'GrafanaDatasourceFailing',
  scenarios: [
    {
      says: 'fires when more than a quarter of the queries of a kind of data source fails, and for that kind alone; not where there are few',
      series: {
        [queries('ok')]: '0+0.8x60',
        [queries('cancelled')]: '0+0.8x60',
        [queries('error')]: '0+0.3x60',
        [queries('error', LOKI, 'checkHealth')]: '0+0.3x60',
        [queries('ok', PROMETHEUS)]: '0+77x60',
        [queries('error', PROMETHEUS)]: '0+23x60',
        [queries('error', JAEGER)]: '0+1.8x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: LOKI,
              description: '27.27% of the queries of grafana to loki failed within 10 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after they begin to fail, and resolves ten minutes after enough succeeded',
      series: { [queries('ok')]: '0+10x29 290x29 300+10x59', [queries('error')]: '0x29 10+10x29 300x59' },
      then: [
        { at: '41m', firing: [], pending: [{ severity: 'warning', labels: LOKI }] },
        { at: '42m', firing: [{ severity: 'warning', labels: LOKI }], pending: [] },
        { at: '75m', firing: [{ severity: 'warning', labels: LOKI }], pending: [] },
        { at: '76m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all succeed, and when Grafana counts anew',
      series: { [queries('ok')]: '0+10x30 0+10x30', [queries('error')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
