import { up } from '../../src/catalogue/metric';
import type { Monitored } from '../../src/components/contracts';
import { type RuleGroup, absent, firstOf, maxOverTime, select, equals, max, vector } from '../../src/promql';

/** Whether the stack is there at all: a watchdog for those outside, and every target of every part. */
export function stackLiveness(parts: readonly Monitored[]): RuleGroup {
  const targets = parts.flatMap(({ scrape }) => scrape);
  const [first, ...rest] = targets.map(({ job, endpoint }) =>
    absent(select(up, { job, namespace: endpoint.namespace })),
  );
  return {
    name: 'stack-liveness',
    rules: [
      {
        alert: 'Watchdog',
        when: vector(1),
        severity: 'none',
        summary: 'The way from Prometheus to the receivers works.',
        description: 'This alert always fires. Whoever expects it and stops hearing it knows that the stack is down.',
      },
      {
        alert: 'TargetDown',
        when: equals(max(maxOverTime(select(up), '5m'), { by: ['job', 'namespace', 'cluster', 'instance'] }), 0),
        for: '5m',
        severity: 'warning',
        summary: 'A target cannot be scraped.',
        description: '{{ $labels.instance }} of the job {{ $labels.job }} has not answered for 10 minutes.',
      },
      ...(first === undefined
        ? []
        : [
            {
              alert: 'PartMissing',
              when: firstOf(first, ...rest),
              for: '10m',
              severity: 'critical',
              summary: 'A part of the stack has no targets.',
              description:
                'Prometheus knows no target of {{ $labels.job }} in {{ $labels.namespace }}: it is not deployed, or discovery fails.',
            } as const,
          ]),
    ],
  };
}
