import { alerts } from '../../../src/catalogue/alerts';
import type { Metric } from '../../../src/catalogue/metric';
import { jaegerMetrics } from '../../../src/components/jaeger/signals';
import { lokiMetrics } from '../../../src/components/loki/signals';
import { prometheusMetrics } from '../../../src/components/prometheus/signals';
import { count, counted, firstOf, matches, rate, select, sum, vector } from '../../../src/promql';
import type { DashboardContext, ShownPart } from '../../context';
import type { Section } from '../../definition';
import { number, states } from '../../panels';
import { jobsOf, targetsDown, worstTargets } from './targets';

const RANGE = '$__range';

/** The parts that emit a metric which they alone emit. */
const thatEmit = ({ name }: Metric, parts: readonly ShownPart[]): ShownPart[] =>
  parts.filter(({ emits = [] }) => emits.some((metric) => metric.name === name));

/** Whether every part is there, and how much goes through them. */
export function now({ parts }: DashboardContext): Section {
  // Jaeger is built of the collector, and counts under its names: it is told by its job.
  const jaeger = matches(jobsOf(thatEmit(jaegerMetrics.reads, parts)).join('|'));
  return {
    title: 'Is every part there?',
    panels: [
      states({
        title: 'Targets',
        description:
          'The worst target of each part. Red: open the runbook TargetDown, or PartMissing if there is none.',
        query: worstTargets(parts),
        legend: '{{job}}',
      }),
      number({
        title: 'Targets down',
        description:
          'Targets that did not answer when they were scraped last, those of your programs among them. Those that stay away are told by the alert TargetDown: its runbook says what to do.',
        unit: 'count',
        severity: 'warning',
        query: targetsDown,
      }),
      number({
        title: 'Alerts about the stack',
        description: 'Critical alerts and warnings about the stack itself that fire: below is which.',
        unit: 'count',
        severity: 'warning',
        query: firstOf(
          count(select(alerts, { alertstate: 'firing', service: 'stack', severity: matches('critical|warning') })),
          vector(counted(0)),
        ),
        links: [{ title: 'Alerts', to: 'alerts' }],
      }),
      number({
        title: 'Series',
        description:
          'Series that Prometheus holds in memory, at a few KiB each. Twice as many as yesterday is a label with too many values.',
        unit: 'count',
        query: sum(select(prometheusMetrics.series)),
      }),
      number({
        title: 'Samples a second',
        description: 'Samples that Prometheus stored a second, over the range.',
        unit: 'count per second',
        query: sum(rate(select(prometheusMetrics.samples), RANGE)),
        decimals: 0,
      }),
      number({
        title: 'Log lines a second',
        description: 'Log lines that Loki received a second, over the range.',
        unit: 'count per second',
        query: sum(rate(select(lokiMetrics.linesReceived), RANGE)),
      }),
      number({
        title: 'Spans a second',
        description: 'Spans that Jaeger received a second, over the range.',
        unit: 'count per second',
        query: sum(rate(select(jaegerMetrics.accepted, { job: jaeger }), RANGE)),
      }),
    ],
  };
}
