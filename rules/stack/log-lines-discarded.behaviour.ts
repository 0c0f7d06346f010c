import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const LOKI = inJob('loki');
const FLOOD = { ...LOKI, reason: 'rate_limited' };
const OLD = { ...LOKI, reason: 'greater_than_max_sample_age' };
const received = (pod: string, labels = LOKI) =>
  series('loki_distributor_lines_received_total', { ...labels, pod, tenant: 'fake', format: 'otlp' });
const refused = (pod: string, labels = FLOOD) =>
  series('loki_discarded_samples_total', { ...labels, pod, tenant: 'fake', format: 'otlp' });
const SECOND = { ...LOKI, namespace: 'second' };

export const behaviour: Behaviour = {
  alert: 'LogLinesDiscarded',
  scenarios: [
    {
      says: 'fires when more than one line in a thousand is refused for one reason, and for that reason alone; not for a few lines',
      series: {
        [received('a')]: '0+667x60',
        [received('b')]: '0+667x60',
        [refused('a')]: '0+0.74x60',
        [refused('b')]: '0+0.74x60',
        [refused('a', OLD)]: '0+1.2x60',
        [received('a', SECOND)]: '0+2x60',
        [refused('a', { ...FLOOD, namespace: 'second' })]: '0+1.2x60',
        [received('a', { ...LOKI, namespace: 'busy' })]: '0+10000x60',
        [refused('a', { ...FLOOD, namespace: 'busy' })]: '0+9x60',
        [refused('a', { ...FLOOD, namespace: 'third' })]: '0+100x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: FLOOD,
              description:
                'Loki (loki) refused 0.1109% of the lines within 15 minutes because of rate_limited. They are lost.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires ten minutes after enough lines were refused, and resolves ten minutes after all of a quarter of an hour were taken',
      series: { [received('a')]: '0+1000x29 30000+1000x69', [refused('a')]: '0x29 50+50x29 1500x39' },
      then: [
        { at: '39m', firing: [], pending: [{ severity: 'warning', labels: FLOOD }] },
        { at: '40m', firing: [{ severity: 'warning', labels: FLOOD }] },
        { at: '82m', firing: [{ severity: 'warning', labels: FLOOD }] },
        { at: '83m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all lines are taken, and when Loki counts anew',
      series: { [received('a')]: '0+1000x30 0+1000x30', [refused('a')]: '500x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
