import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('prometheus');
const SECOND = inPod('prometheus', 1);
const oldest = (instance: string, labels = POD) =>
  series('prometheus_tsdb_lowest_timestamp_seconds', { ...labels, instance });
const promised = (instance: string, labels = POD) =>
  series('prometheus_tsdb_retention_limit_seconds', { ...labels, instance });
const cuts = (instance: string, labels = POD) =>
  series('prometheus_tsdb_size_retentions_total', { ...labels, instance });
const FIVE_DAYS = 432_000;

export const behaviour: Behaviour = {
  alert: 'PrometheusRetentionShort',
  scenarios: [
    {
      says: 'fires an hour after blocks were deleted when four of five days are there, and resolves a day after the last',
      interval: '1h',
      series: {
        // A store that begins empty reaches back no further than its start; at four days it is full.
        [oldest('a')]: '0x96 3600+3600x53',
        [oldest('b')]: '0x150',
        [promised('a')]: `${FIVE_DAYS}x150`,
        [promised('b')]: '3600x150',
        [cuts('a')]: '0x96 1+1x19 20x33',
        [cuts('b')]: '7x150',
        [oldest('a', SECOND)]: '0x110 3600+3600x39',
        [promised('a', SECOND)]: `${FIVE_DAYS}x150`,
        [cuts('a', SECOND)]: '0x110 1+1x39',
      },
      then: [
        { at: '96h', firing: [], pending: [] },
        { at: '97h', firing: [], pending: [{ severity: 'warning', labels: POD }] },
        {
          at: '98h',
          firing: [
            {
              severity: 'warning',
              labels: POD,
              description:
                'prometheus-0 reaches back 80% of the time that it is to keep: within 1 day blocks were deleted because the store was full.',
            },
          ],
        },
        { at: '138h', firing: [{ severity: 'warning', labels: POD }], pending: [] },
        { at: '139h', firing: [], pending: [] },
      ],
    },
    {
      says: 'goes on firing while scrapes fail, and resolves with the series',
      series: {
        [oldest('a')]: '0x80 _x3 0x30 _x30',
        [promised('a')]: '36000x80 _x3 36000x30 _x30',
        [cuts('a')]: '0+1x80 _x3 85+1x30 _x30',
      },
      then: [
        { at: '60m', firing: [] },
        { at: '61m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '83m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '118m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '119m', firing: [], pending: [] },
      ],
    },
    {
      says: 'looks at once at what is left after a deletion, and for five minutes at the longer time after that was changed',
      series: {
        [oldest('a')]: '0x108 6000x90',
        [promised('a')]: '7200x185 300x15',
        [cuts('a')]: '0x108 1x90',
      },
      then: [
        { at: '168m', firing: [] },
        { at: '169m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '189m', firing: [{ severity: 'warning', labels: POD }] },
        { at: '190m', firing: [], pending: [] },
      ],
    },
  ],
};
