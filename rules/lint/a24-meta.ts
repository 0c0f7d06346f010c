import { up } from '../../src/catalogue/metric';
import { prometheusMetrics } from '../../src/components/prometheus/metrics';
import {
  type AlertRule,
  equals,
  increase,
  max,
  maxOverTime,
  metricNames,
  select,
  sum,
  above,
  vector,
} from '../../src/promql';
import { EXAMPLE_FACTS, group } from './example';
import type { Lint } from './lint';

/** What must be watched where it is there, by any of the series that tell of it. */
const WATCHED: readonly { readonly what: string; readonly by: RegExp }[] = [
  { what: 'targets that do not answer', by: /^up$/ },
  { what: 'rules that fail', by: /^prometheus_rule_evaluation_failures_total$/ },
  { what: 'a configuration that Prometheus does not load', by: /^prometheus_config_last_reload_successful$/ },
  { what: 'alerts that Prometheus cannot send', by: /^prometheus_notifications_(dropped|errors)_total$/ },
  { what: 'notifications that fail', by: /^alertmanager_notifications_failed_total$/ },
  {
    what: 'samples that do not leave for a remote store',
    by: /^prometheus_remote_storage_(?!.*(shards_max|shards_min))/,
  },
];

const base = { severity: 'warning', labels: { service: 'stack' }, for: '10m', summary: 'It is broken.' } as const;
const good: readonly AlertRule[] = [
  { ...base, alert: 'Watchdog', when: vector(1), severity: 'none', description: 'This alert always fires.' },
  {
    ...base,
    alert: 'TargetDown',
    when: equals(max(maxOverTime(select(up), '5m'), { by: ['job'] }), 0),
    description: '{{ $labels.job }} does not answer.',
  },
  {
    ...base,
    alert: 'RulesFail',
    when: above(sum(increase(select(prometheusMetrics.ruleFailures), '5m'), { by: ['pod'] }), 0),
    description: 'Rules of {{ $labels.pod }} fail.',
  },
];

/** A monitoring that is broken is as quiet as one that has nothing to say. */
export const meta: Lint = {
  id: 'A24',
  says: 'somebody watches over the watching',
  check: ({ facts, alerts, known }) => {
    if (facts.whole === undefined) return [];
    const read = alerts.flatMap(({ when }) => metricNames(when));
    const hasWatchdog = alerts.some(({ severity, when }) => severity === 'none' && metricNames(when).length === 0);
    return [
      ...(hasWatchdog ? [] : [{ wrong: 'no alert fires all the time', instead: 'Watchdog: vector(1), severity none' }]),
      ...WATCHED.filter(
        ({ by }) => [...known.keys()].some((name) => by.test(name)) && !read.some((name) => by.test(name)),
      ).map(({ what }) => ({ wrong: `no alert is about ${what}`, instead: 'one that is' })),
    ];
  },
  good: group(...good),
  bad: group(...good.slice(0, 2)),
  facts: { whole: { jobs: [] }, metrics: [...EXAMPLE_FACTS.metrics, prometheusMetrics.ruleFailures] },
};
