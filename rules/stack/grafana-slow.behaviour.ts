import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Phase, histogram } from '../../test/harness/rules/histogram';
import { inJob } from '../../test/harness/rules/stack';

const GRAFANA = inJob('grafana');
const took = (
  phases: readonly Phase[],
  labels: Readonly<Record<string, string>> = GRAFANA,
  handler = '/api/ds/query',
) => histogram('grafana_http_request_duration_seconds', { ...labels, handler, method: 'POST' }, [2.5, 5, 10], phases);
/** So many requests a minute, of which a share takes so long. */
const minutes = (steps: number, perMinute: number, slow: number, bound = 10): Phase => ({
  steps,
  observed: { 2.5: perMinute * (1 - slow), [bound]: perMinute * slow },
});

export const behaviour: Behaviour = {
  alert: 'GrafanaSlow',
  scenarios: [
    {
      says: 'fires when one request in twenty takes more than five seconds; not where few ask, nor for what is to last',
      series: {
        ...took([minutes(60, 1.85, 0.06)]),
        ...took([minutes(60, 1.85, 0.06)], GRAFANA, '/d/:uid/:slug'),
        ...took([minutes(60, 500, 1)], GRAFANA, '/api/live/ws'),
        ...took([minutes(60, 50, 0.2, 5)], { ...GRAFANA, namespace: 'second' }),
        ...took([minutes(60, 3, 1)], { ...GRAFANA, namespace: 'third' }),
        ...took([minutes(60, 9, 1)], { ...GRAFANA, namespace: 'third' }, '/api/live/ws'),
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: GRAFANA,
              description: 'The slowest requests to grafana took 5.833s or more within 15 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires a quarter of an hour after requests get slow, and resolves ten minutes after enough were fast',
      series: took([minutes(30, 50, 0), minutes(30, 50, 1), minutes(10, 50, 0), minutes(40, 0, 0)]),
      then: [
        { at: '45m', firing: [], pending: [{ severity: 'warning', labels: GRAFANA }] },
        { at: '46m', firing: [{ severity: 'warning', labels: GRAFANA }] },
        { at: '83m', firing: [{ severity: 'warning', labels: GRAFANA }] },
        { at: '84m', firing: [], pending: [] },
      ],
    },
  ],
};
