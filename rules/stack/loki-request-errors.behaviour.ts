import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const QUERIES = { ...inJob('loki'), route: 'loki_api_v1_query_range' };
const PUSH = { ...QUERIES, route: 'otlp_v1_logs' };
const LABELS = { ...QUERIES, route: 'loki_api_v1_labels' };
const asked = (status: string, labels = QUERIES, pod = 'loki-0') =>
  series('loki_request_duration_seconds_count', { ...labels, pod, method: 'GET', status_code: status });

export const behaviour: Behaviour = {
  alert: 'LokiRequestErrors',
  scenarios: [
    {
      says: 'fires when more than a twentieth of the requests to a route fails, and for that route alone; not where few ask, nor where Loki says that it is not ready',
      series: {
        [asked('200')]: '0+1.08x60',
        [asked('400')]: '0+1x60',
        [asked('500')]: '0+0.06x60',
        [asked('503')]: '0+0.06x60',
        [asked('204', PUSH)]: '0+95.5x60',
        [asked('500', PUSH)]: '0+4.5x60',
        [asked('500', LABELS)]: '0+1.8x60',
        [asked('503', { ...QUERIES, route: 'ready' })]: '0+60x60',
        [asked('500', { ...QUERIES, route: 'metrics' })]: '0+60x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: QUERIES,
              description: '5.455% of the requests to loki_api_v1_query_range of loki failed within 10 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'goes on while they fail, and resolves ten minutes after the requests of ten minutes succeeded',
      series: { [asked('200')]: '0+10x29 290x129 300+10x79', [asked('500')]: '0x29 10+10x129 1300x79' },
      then: [
        {
          at: '39m',
          firing: [],
          pending: [{ severity: 'warning', labels: QUERIES }],
        },
        {
          at: '40m',
          firing: [{ severity: 'warning', labels: QUERIES }],
        },
        {
          at: '177m',
          firing: [{ severity: 'warning', labels: QUERIES }],
          pending: [],
        },
        { at: '178m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all succeed, and when Loki counts anew',
      series: { [asked('200')]: '0+10x30 0+10x30', [asked('500')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
