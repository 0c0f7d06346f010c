import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Phase, histogram } from '../../test/harness/rules/histogram';
import { inJob } from '../../test/harness/rules/stack';

const QUERIES = { ...inJob('loki'), route: 'loki_api_v1_query_range' };
const PUSH = { ...QUERIES, route: 'otlp_v1_logs' };
const took = (phases: readonly Phase[], labels: Readonly<Record<string, string>> = QUERIES, pod = 'loki-0') =>
  histogram('loki_request_duration_seconds', { method: 'GET', ...labels, pod }, [5, 10, 25], phases);
/** So many requests a minute, of which a share takes so long. */
const minutes = (steps: number, perMinute: number, slow: number, bound = 25): Phase => ({
  steps,
  observed: { 5: perMinute * (1 - slow), [bound]: perMinute * slow },
});

export const behaviour: Behaviour = {
  alert: 'LokiRequestsSlow',
  scenarios: [
    {
      says: 'fires when one request in twenty to a route takes more than ten seconds, and for that route alone; not where few ask, nor for what is to last',
      series: {
        ...took([minutes(60, 0.74, 0.055)]),
        ...took([minutes(60, 0.74, 0.055)], QUERIES, 'loki-1'),
        ...took([minutes(60, 50, 0.2, 10)], PUSH),
        ...took([minutes(60, 1.2, 1)], { ...QUERIES, route: 'loki_api_v1_labels' }),
        ...took([minutes(60, 50, 1)], { ...QUERIES, route: 'loki_api_v1_tail' }),
        ...took([minutes(60, 50, 1)], { ...QUERIES, route: 'ready' }),
        ...took([minutes(60, 50, 1)], { ...QUERIES, route: 'metrics' }),
        ...took([minutes(60, 50, 1)], { ...QUERIES, route: '/logproto.Querier/Query', method: 'gRPC' }),
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: QUERIES,
              description:
                'The slowest requests to loki_api_v1_query_range of loki took 11.36s or more within 15 minutes.',
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
        { at: '45m', firing: [], pending: [{ severity: 'warning', labels: QUERIES }] },
        { at: '46m', firing: [{ severity: 'warning', labels: QUERIES }] },
        { at: '83m', firing: [{ severity: 'warning', labels: QUERIES }] },
        { at: '84m', firing: [], pending: [] },
      ],
    },
  ],
};
