import { alertPrefix } from '../../../rules/slo/slo';
import type { Behaviour, Expected } from './behaviour';
import { type EventSeries, standIn } from './burning';

/** How the alert about an SLO of which nothing is known any more behaves. */
export function levelAbsent(of: EventSeries): Behaviour {
  const { slo, by } = of;
  const series = (cluster: string, who: string, total: string) =>
    of.series({ cluster, [by]: who, instance: 'one' }, { total, good: total, bad: total });
  const absent = (cluster: string): Expected => ({
    severity: 'info',
    labels: { cluster },
    description: `The series of ${slo.name} in ${cluster} were there within 7 days, and have been gone for 1 hour: whether the SLO is kept is not known.`,
  });
  const hour = '0+1x15 stale';
  const always = '0+1x2600';
  return {
    alert: `${alertPrefix(slo)}Absent`,
    ...standIn(of, 'Absent'),
    scenarios: [
      {
        says: 'fires an hour after the last series of a cluster has gone, and not while one is left; resolves when they come back',
        interval: '4m',
        series: {
          ...series('gone', 'one', hour),
          ...series('gone', 'two', hour),
          ...series('half', 'one', hour),
          ...series('half', 'two', always),
          ...series('back', 'one', `${hour} _x30 16+1x20`),
          [`slo:sli_total:increase5m{slo="other", cluster="other"}`]: hour,
        },
        then: [
          { at: '60m', firing: [], pending: [] },
          { at: '120m', firing: [], pending: [absent('back'), absent('gone')] },
          { at: '124m', firing: [absent('back'), absent('gone')], pending: [] },
          { at: '204m', firing: [absent('gone')], pending: [] },
        ],
      },
      {
        says: 'has forgotten it after a week',
        interval: '4m',
        series: { ...series('gone', 'one', hour), ...series('busy', 'one', always) },
        then: [
          { at: '2d', firing: [absent('gone')] },
          { at: '10180m', firing: [], pending: [] },
        ],
      },
    ],
  };
}
