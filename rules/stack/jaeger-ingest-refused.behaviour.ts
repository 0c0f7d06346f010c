import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const JAEGER = inJob('jaeger');
const OTHER = inJob('gateway');
const received = (transport: string, labels: Readonly<Record<string, string>> = JAEGER) =>
  series('otelcol_receiver_accepted_spans_total', { ...labels, receiver: 'otlp', transport });
const SECOND = { ...JAEGER, namespace: 'second' };
const THIRD = { ...JAEGER, namespace: 'third' };
const refused = (transport: string, labels: Readonly<Record<string, string>> = JAEGER) =>
  series('otelcol_receiver_refused_spans_total', { ...labels, receiver: 'otlp', transport });

export const behaviour: Behaviour = {
  alert: 'JaegerIngestRefused',
  scenarios: [
    {
      says: 'fires when more than one span in a hundred is sent back; not where few come, nor for other programs made of the collector',
      series: {
        [received('grpc')]: '0+5.44x60',
        [received('http')]: '0+5.44x60',
        [refused('grpc')]: '0+0.06x60',
        [refused('http')]: '0+0.06x60',
        [received('grpc', SECOND)]: '0+99.1x60',
        [refused('grpc', SECOND)]: '0+0.9x60',
        [received('grpc', THIRD)]: '0x60',
        [refused('grpc', THIRD)]: '0+9x60',
        [received('grpc', OTHER)]: '0x60',
        [refused('grpc', OTHER)]: '0+1000x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: JAEGER,
              description:
                'jaeger sent back 1.091% of the spans that came within 10 minutes: its memory or its queue is full, and they wait in the gateway.',
            },
          ],
        },
      ],
    },
    {
      says: 'goes on while they are sent back, and resolves five minutes after the spans of ten minutes were taken',
      series: {
        [received('grpc')]: '0+1000x29 29000x69 30000+1000x49',
        [refused('grpc')]: '0x29 1000+1000x69 70000x49',
      },
      then: [
        {
          at: '39m',
          firing: [],
          pending: [{ severity: 'warning', labels: JAEGER }],
        },
        {
          at: '40m',
          firing: [{ severity: 'warning', labels: JAEGER }],
        },
        {
          at: '112m',
          firing: [{ severity: 'warning', labels: JAEGER }],
          pending: [],
        },
        { at: '113m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all are taken, and when Jaeger counts anew',
      series: { [received('grpc')]: '0+1000x30 0+1000x30', [refused('grpc')]: '90x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
