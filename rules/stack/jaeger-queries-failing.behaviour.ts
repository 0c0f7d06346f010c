import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const SEARCH = { ...inJob('jaeger'), operation: 'find_traces' };
const GET = { ...SEARCH, operation: 'get_trace' };
const SERVICES = { ...SEARCH, operation: 'get_services' };
const reads = (result: string, labels = SEARCH, pod = 'jaeger-0') =>
  series('jaeger_storage_requests_total', { ...labels, pod, kind: 'badger', name: 'main', role: 'tracestore', result });

export const behaviour: Behaviour = {
  alert: 'JaegerQueriesFailing',
  scenarios: [
    {
      says: 'fires when more than a tenth of the reads of a kind fails, and for that kind alone; not where there are few',
      series: {
        [reads('ok')]: '0+0.653x60',
        [reads('err')]: '0+0.0405x60',
        [reads('err', SEARCH, 'jaeger-1')]: '0+0.0405x60',
        [reads('ok', GET)]: '0+91x60',
        [reads('err', GET)]: '0+9x60',
        [reads('err', SERVICES)]: '0+0.6x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: SEARCH,
              description: '11.04% of find_traces on jaeger failed within 15 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after they begin to fail, and resolves ten minutes after enough succeeded',
      series: { [reads('ok')]: '0+10x29 290x29 300+10x59', [reads('err')]: '0x29 10+10x29 300x59' },
      then: [
        { at: '40m', firing: [], pending: [{ severity: 'warning', labels: SEARCH }] },
        { at: '41m', firing: [{ severity: 'warning', labels: SEARCH }], pending: [] },
        { at: '81m', firing: [{ severity: 'warning', labels: SEARCH }], pending: [] },
        { at: '82m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all succeed, and when Jaeger counts anew',
      series: { [reads('ok')]: '0+10x30 0+10x30', [reads('err')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
