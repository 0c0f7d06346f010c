import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const STORE = { ...inPod('prometheus'), remote_name: 'archive' };
const MIRROR = { ...STORE, remote_name: 'mirror' };
const newest = (url: string, labels = STORE) =>
  series('prometheus_remote_storage_queue_highest_timestamp_seconds', { ...labels, url });
const sent = (url: string, labels = STORE) =>
  series('prometheus_remote_storage_queue_highest_sent_timestamp_seconds', { ...labels, url });

export const behaviour: Behaviour = {
  alert: 'RemoteWriteLagging',
  scenarios: [
    {
      says: 'fires when a store was more than two minutes behind for a quarter of an hour, gets critical after an hour, and resolves when it has caught up',
      series: {
        [newest('a')]: '0+60x99',
        [newest('b')]: '0x99',
        // Two minutes and a quarter behind from the tenth minute on.
        [sent('a')]: '0+60x9 465+60x69 4800+60x19',
        [sent('b')]: '0x99',
        [newest('a', MIRROR)]: '0+60x99',
        [sent('a', MIRROR)]: '-110+60x99',
      },
      then: [
        {
          at: '26m',
          firing: [],
          pending: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
        },
        {
          at: '27m',
          firing: [
            {
              severity: 'warning',
              labels: STORE,
              description: 'archive is 2m 15s behind prometheus-0: beyond about two hours samples are lost there.',
            },
          ],
        },
        {
          at: '71m',
          firing: [{ severity: 'warning', labels: STORE }],
          pending: [{ severity: 'critical', labels: STORE }],
        },
        {
          at: '72m',
          firing: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
        },
        {
          at: '79m',
          firing: [
            { severity: 'warning', labels: STORE },
            { severity: 'critical', labels: STORE },
          ],
        },
        { at: '80m', firing: [], pending: [] },
      ],
    },
    {
      says: 'goes on firing while a scrape fails, and resolves with the series',
      series: { [newest('a')]: '600+60x29 _x3 2640+60x9 _x20', [sent('a')]: '0+60x29 _x3 2040+60x9 _x20' },
      then: [
        { at: '15m', firing: [{ severity: 'warning', labels: STORE }] },
        { at: '33m', firing: [{ severity: 'warning', labels: STORE }] },
        { at: '46m', firing: [{ severity: 'warning', labels: STORE }] },
        { at: '47m', firing: [], pending: [] },
      ],
    },
  ],
};
