import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const LOKI = inPod('loki');
const SECOND = inPod('loki', 1);
const THIRD = inPod('loki', 2);
const tried = (instance: string, labels = LOKI) =>
  series('loki_ingester_chunks_flush_requests_total', { ...labels, instance });
const failed = (instance: string, labels = LOKI) =>
  series('loki_ingester_chunks_flush_failures_total', { ...labels, instance });

export const behaviour: Behaviour = {
  alert: 'LokiFlushFailing',
  scenarios: [
    {
      says: 'fires when more than a tenth of the attempts to write fails, and for that pod alone; not where there are few',
      series: {
        [tried('a')]: '0+0.37x60',
        [tried('b')]: '0+0.37x60',
        [failed('a')]: '0+0.0407x60',
        [failed('b')]: '0+0.0407x60',
        [tried('a', SECOND)]: '0+5x60',
        [failed('a', SECOND)]: '0+0.45x60',
        [tried('a', THIRD)]: '0+0.6x60',
        [failed('a', THIRD)]: '0+0.6x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: LOKI,
              description:
                '11% of the attempts of loki-0 to write chunks failed within 15 minutes: logs pile up in its memory and on its disk.',
            },
          ],
        },
      ],
    },
    {
      says: 'gets critical after two hours, and resolves ten minutes after enough attempts succeeded',
      series: { [tried('a')]: '0+10x219', [failed('a')]: '0x29 10+10x129 1300x59' },
      then: [
        {
          at: '45m',
          firing: [],
          pending: [
            { severity: 'warning', labels: LOKI },
            { severity: 'critical', labels: LOKI },
          ],
        },
        {
          at: '46m',
          firing: [{ severity: 'warning', labels: LOKI }],
          pending: [{ severity: 'critical', labels: LOKI }],
        },
        {
          at: '150m',
          firing: [{ severity: 'warning', labels: LOKI }],
          pending: [{ severity: 'critical', labels: LOKI }],
        },
        {
          at: '151m',
          firing: [
            { severity: 'warning', labels: LOKI },
            { severity: 'critical', labels: LOKI },
          ],
          pending: [],
        },
        {
          at: '181m',
          firing: [
            { severity: 'warning', labels: LOKI },
            { severity: 'critical', labels: LOKI },
          ],
          pending: [],
        },
        { at: '182m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all succeed, and when Loki counts anew',
      series: { [tried('a')]: '0+10x30 0+10x30', [failed('a')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
