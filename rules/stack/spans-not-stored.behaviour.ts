import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const JAEGER = inJob('jaeger');
const OTHER = inJob('gateway');
const received = (transport: string, labels: Readonly<Record<string, string>> = JAEGER) =>
  series('otelcol_receiver_accepted_spans_total', { ...labels, receiver: 'otlp', transport });
const SECOND = { ...JAEGER, namespace: 'second' };
const THIRD = { ...JAEGER, namespace: 'third' };
const lost = (pod: string, labels: Readonly<Record<string, string>> = JAEGER) =>
  series('otelcol_exporter_send_failed_spans_total', { ...labels, pod, exporter: 'jaeger_storage_exporter' });

export const behaviour: Behaviour = {
  alert: 'SpansNotStored',
  scenarios: [
    {
      says: 'fires when more than one span in a hundred is not stored; not where few come, nor for other programs made of the collector',
      series: {
        [received('grpc')]: '0+5.5x60',
        [received('http')]: '0+5.5x60',
        [lost('a')]: '0+0.0605x60',
        [lost('b')]: '0+0.0605x60',
        [received('grpc', SECOND)]: '0+100x60',
        [lost('a', SECOND)]: '0+0.9x60',
        [received('grpc', THIRD)]: '0+9x60',
        [lost('a', THIRD)]: '0+9x60',
        [received('grpc', OTHER)]: '0+1000x60',
        [lost('a', OTHER)]: '0+1000x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: JAEGER,
              description: 'jaeger could not store 1.1% of the spans that came within 10 minutes. They are lost.',
            },
          ],
        },
      ],
    },
    {
      says: 'goes on while they are not stored, and resolves ten minutes after the spans of ten minutes were stored',
      series: { [received('grpc')]: '0+1000x149', [lost('a')]: '0x29 1000+1000x69 70000x49' },
      then: [
        {
          at: '34m',
          firing: [],
          pending: [{ severity: 'warning', labels: JAEGER }],
        },
        {
          at: '35m',
          firing: [{ severity: 'warning', labels: JAEGER }],
        },
        {
          at: '117m',
          firing: [{ severity: 'warning', labels: JAEGER }],
          pending: [],
        },
        { at: '118m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all are stored, and when Jaeger counts anew',
      series: { [received('grpc')]: '0+1000x30 0+1000x30', [lost('a')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
