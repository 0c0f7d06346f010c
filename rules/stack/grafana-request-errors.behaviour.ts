import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const GRAFANA = inJob('grafana');
const SECOND = { ...GRAFANA, namespace: 'second' };
const THIRD = { ...GRAFANA, namespace: 'third' };
const asked = (status: string, labels = GRAFANA) =>
  series('grafana_http_request_duration_seconds_count', {
    ...labels,
    handler: '/api/ds/query',
    method: 'POST',
    status_code: status,
  });

export const behaviour: Behaviour = {
  alert: 'GrafanaRequestErrors',
  scenarios: [
    {
      says: 'fires when more than a twentieth of the requests fails; not where few ask',
      series: {
        [asked('200')]: '0+1.08x60',
        [asked('404')]: '0+1x60',
        [asked('500')]: '0+0.06x60',
        [asked('502')]: '0+0.06x60',
        [asked('200', SECOND)]: '0+95.5x60',
        [asked('500', SECOND)]: '0+4.5x60',
        [asked('500', THIRD)]: '0+1.8x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: GRAFANA,
              description: '5.455% of the requests to grafana failed within 10 minutes: people see no dashboards.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after they begin to fail, and resolves ten minutes after enough succeeded',
      series: { [asked('200')]: '0+10x29 290x29 300+10x59', [asked('500')]: '0x29 10+10x29 300x59' },
      then: [
        { at: '39m', firing: [], pending: [{ severity: 'warning', labels: GRAFANA }] },
        { at: '40m', firing: [{ severity: 'warning', labels: GRAFANA }], pending: [] },
        { at: '77m', firing: [{ severity: 'warning', labels: GRAFANA }], pending: [] },
        { at: '78m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all succeed, and when Grafana counts anew',
      series: { [asked('200')]: '0+10x30 0+10x30', [asked('500')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
