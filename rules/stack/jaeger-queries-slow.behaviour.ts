import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Phase, histogram } from '../../test/harness/rules/histogram';
import { inJob } from '../../test/harness/rules/stack';

const SEARCH = { ...inJob('jaeger'), operation: 'find_traces' };
const took = (phases: readonly Phase[], labels: Readonly<Record<string, string>> = SEARCH, result = 'ok') =>
  histogram('jaeger_storage_latency_seconds', { ...labels, kind: 'badger', result }, [2.5, 5, 10], phases);
/** So many reads a minute, of which a share takes so long. */
const minutes = (steps: number, perMinute: number, slow: number, bound = 10): Phase => ({
  steps,
  observed: { 2.5: perMinute * (1 - slow), [bound]: perMinute * slow },
});

export const behaviour: Behaviour = {
  alert: 'JaegerQueriesSlow',
  scenarios: [
    {
      says: 'fires when one read in twenty of a kind takes more than five seconds, and for that kind alone; not where there are few',
      series: {
        ...took([minutes(60, 0.37, 0.06)]),
        ...took([minutes(60, 0.37, 0.06)], SEARCH, 'err'),
        ...took([minutes(60, 50, 0.2, 5)], { ...SEARCH, operation: 'get_trace' }),
        ...took([minutes(60, 0.6, 1)], { ...SEARCH, operation: 'get_services' }),
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: SEARCH,
              description: 'The slowest of find_traces on jaeger took 5.833s or more within 15 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after reads get slow, and resolves ten minutes after enough were fast',
      series: took([minutes(30, 50, 0), minutes(30, 50, 1), minutes(10, 50, 0), minutes(40, 0, 0)]),
      then: [
        { at: '40m', firing: [], pending: [{ severity: 'warning', labels: SEARCH }] },
        { at: '41m', firing: [{ severity: 'warning', labels: SEARCH }] },
        { at: '83m', firing: [{ severity: 'warning', labels: SEARCH }] },
        { at: '84m', firing: [], pending: [] },
      ],
    },
  ],
};
