import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const LOKI = inJob('loki');
const done = (pod: string, labels = LOKI) =>
  series('loki_compactor_apply_retention_last_successful_run_timestamp_seconds', { ...labels, pod });
const started = (pod: string, labels: Readonly<Record<string, string>> = LOKI) =>
  series('process_start_time_seconds', { ...labels, pod });

export const behaviour: Behaviour = {
  alert: 'LokiRetentionStale',
  scenarios: [
    {
      says: 'fires an hour after the last run was a day ago, and resolves with the next',
      interval: '10m',
      series: {
        [started('a')]: '0x180',
        // Of two replicas one looks for old logs.
        [done('a')]: '600x170 102600x9',
        [done('b')]: '0x180',
      },
      then: [
        { at: '1510m', firing: [], pending: [{ severity: 'warning', labels: LOKI }] },
        {
          at: '1520m',
          firing: [
            {
              severity: 'warning',
              labels: LOKI,
              description:
                'loki looked for old logs 1d 1h 10m 0s ago, or never since: they are kept beyond their time, and fill the volume.',
            },
          ],
        },
        { at: '1700m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '1710m', firing: [], pending: [] },
      ],
    },
    {
      says: 'counts from the start of Loki where it never succeeded, and not from that of other programs',
      interval: '10m',
      series: {
        [started('a')]: '600x180',
        [started('b')]: '300x180',
        [done('a')]: '0x180',
        [started('a', inJob('grafana'))]: '0x180',
      },
      then: [
        { at: '1510m', firing: [], pending: [{ severity: 'warning', labels: LOKI }] },
        { at: '1520m', firing: [{ severity: 'warning', labels: LOKI }] },
      ],
    },
    {
      says: 'goes on firing while a scrape fails, and resolves with the series',
      series: { [started('a')]: '0x1520 _x3 0x20 _x20', [done('a')]: '60x1520 _x3 60x20 _x20' },
      then: [
        { at: '1502m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '1523m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '1548m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '1549m', firing: [], pending: [] },
      ],
    },
  ],
};
