import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const LOKI = inJob('loki');
const done = (pod: string, labels = LOKI) =>
  series('loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds', { ...labels, pod });
const started = (pod: string, labels: Readonly<Record<string, string>> = LOKI) =>
  series('process_start_time_seconds', { ...labels, pod });

export const behaviour: Behaviour = {
  alert: 'LokiCompactionStale',
  scenarios: [
    {
      says: 'fires a quarter of an hour after the last compaction was three hours ago, and resolves with the next',
      series: {
        [started('a')]: '0x240',
        // Of two replicas one compacts.
        [done('a')]: '600x230 13800x9',
        [done('b')]: '0x240',
      },
      then: [
        { at: '205m', firing: [], pending: [{ severity: 'warning', labels: LOKI }] },
        {
          at: '206m',
          firing: [
            {
              severity: 'warning',
              labels: LOKI,
              description:
                'loki compacted its index 3h 16m 0s ago, or never since: queries get slow, and old logs are kept.',
            },
          ],
        },
        { at: '230m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '231m', firing: [], pending: [] },
      ],
    },
    {
      says: 'counts from the start of Loki where it never succeeded, and not from that of other programs',
      series: {
        [started('a')]: '600x240',
        [started('b')]: '300x240',
        [done('a')]: '0x240',
        [started('a', inJob('grafana'))]: '0x240',
      },
      then: [
        { at: '205m', firing: [], pending: [{ severity: 'warning', labels: LOKI }] },
        { at: '206m', firing: [{ severity: 'warning', labels: LOKI }] },
      ],
    },
    {
      says: 'goes on firing while a scrape fails, and resolves with the series',
      series: { [started('a')]: '0x210 _x3 0x20 _x20', [done('a')]: '60x210 _x3 60x20 _x20' },
      then: [
        { at: '197m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '213m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '238m', firing: [{ severity: 'warning', labels: LOKI }] },
        { at: '239m', firing: [], pending: [] },
      ],
    },
  ],
};
