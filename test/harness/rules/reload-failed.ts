import type { Behaviour } from './behaviour';
import { series } from './series';
import { inPod } from './stack';

interface Reloads {
  readonly alert: string;
  readonly part: string;
  /** 1 where the last reload succeeded. */
  readonly metric: string;
  readonly description: string;
}

/** How the alert about a configuration that was not loaded behaves. */
export function reloadFailed({ alert, part, metric, description }: Reloads): Behaviour {
  const pod = inPod(part);
  const reloaded = (instance: string, labels = pod) => series(metric, { ...labels, instance });
  return {
    alert,
    scenarios: [
      {
        says: 'fires when no reload has succeeded for a quarter of an hour, and resolves with the first that does',
        series: { [reloaded('a')]: '1x5 0x30 1x5', [reloaded('a', inPod(part, 1))]: '1x41' },
        then: [
          { at: '9m', firing: [], pending: [] },
          { at: '19m', firing: [], pending: [{ severity: 'critical', labels: pod }] },
          {
            at: '20m',
            firing: [
              {
                severity: 'critical',
                labels: pod,
                description,
              },
            ],
          },
          { at: '37m', firing: [], pending: [] },
        ],
      },
      {
        says: 'stays silent when a reload fails and the next succeeds, and when a former instance of the pod failed',
        series: {
          [reloaded('a')]: '1 0 0 0 0 1 0 0 0 0 1',
          [reloaded('a', inPod(part, 1))]: '0x20',
          [reloaded('b', inPod(part, 1))]: '1x20',
        },
        then: [{ at: '10m', firing: [], pending: [] }],
      },
      {
        says: 'goes on firing while a scrape fails',
        series: { [reloaded('a')]: '0x14 _x3 0x10' },
        then: [
          { at: '10m', firing: [{ severity: 'critical', labels: pod }] },
          { at: '17m', firing: [{ severity: 'critical', labels: pod }] },
          { at: '20m', firing: [{ severity: 'critical', labels: pod }] },
        ],
      },
    ],
  };
}
