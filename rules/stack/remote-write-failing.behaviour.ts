import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const STORE = { ...inPod('prometheus'), remote_name: 'archive' };
const MIRROR = { ...STORE, remote_name: 'mirror' };
const TRIAL = { ...STORE, remote_name: 'trial' };
const sent = (url: string, labels = STORE) => series('prometheus_remote_storage_samples_total', { ...labels, url });
const failed = (url: string, labels = STORE) =>
  series('prometheus_remote_storage_samples_failed_total', { ...labels, url });

export const behaviour: Behaviour = {
  alert: 'RemoteWriteFailing',
  scenarios: [
    {
      says: 'fires when a store refuses more than one sample in a hundred, and for that store alone; not where few are sent',
      series: {
        [sent('a')]: '0+55x60',
        [sent('b')]: '0+55x60',
        [failed('a')]: '0+0.605x60',
        [failed('b')]: '0+0.605x60',
        [sent('a', MIRROR)]: '0+500x60',
        [failed('a', MIRROR)]: '0+4.5x60',
        [sent('a', TRIAL)]: '0+90x60',
        [failed('a', TRIAL)]: '0+90x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'warning',
              labels: STORE,
              description:
                'archive refused 1.1% of the samples of prometheus-0 within 10 minutes. They are lost there.',
            },
          ],
        },
      ],
    },
    {
      says: 'gets critical after two hours, and resolves five minutes after the samples of ten minutes were taken',
      series: { [sent('a')]: '0+1000x199', [failed('a')]: '0x29 1000+1000x129 130000x39' },
      then: [
        {
          at: '44m',
          firing: [],
          pending: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
        },
        {
          at: '45m',
          firing: [{ severity: 'warning', labels: STORE }],
          pending: [{ severity: 'critical', labels: STORE }],
        },
        {
          at: '149m',
          firing: [{ severity: 'warning', labels: STORE }],
          pending: [{ severity: 'critical', labels: STORE }],
        },
        {
          at: '150m',
          firing: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
          pending: [],
        },
        {
          at: '172m',
          firing: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
          pending: [],
        },
        { at: '173m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all samples are taken, and when Prometheus counts anew',
      series: { [sent('a')]: '0+1000x30 0+1000x30', [failed('a')]: '500x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
