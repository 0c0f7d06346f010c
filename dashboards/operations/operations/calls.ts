import { serviceGraphMetrics as graph } from '../../../src/catalogue/service-graph';
import { spanDuration } from '../../../src/catalogue/span-metrics';
import { buckets, increase, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, distribution, line, ranking, trend } from '../../panels';
import { portion, total } from '../../questions/counted';
import { mean } from '../../questions/observed';

const RANGE = '$__range';
const EACH = '$__interval';
const EDGE = ['client', 'server'] as const;
const FAILED = { failed: 'true' } as const;

export const calls: Section = {
  title: 'Who calls whom?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Calls between services',
      description:
        'Calls, by who calls whom, as traces tell; `unknown` sends no spans, such as the vendor of a model. Where calls fail, open a trace of the caller.',
      rows: { client: 'From', server: 'To' },
      columns: [
        column('Calls', 'count', total(graph.serviceGraphRequests, RANGE, EDGE)),
        column('Failed', 'ratio', portion(graph.serviceGraphRequests, FAILED, RANGE, EDGE)),
        column('Mean', 'seconds', mean(graph.serviceGraphClientDuration, RANGE, EDGE)),
      ],
    }),
    trend({
      title: 'Calls',
      description:
        'Calls in each interval, by the service that calls. One that calls far more than usual tries again and again.',
      unit: 'count',
      bars: true,
      lines: [line(total(graph.serviceGraphRequests, EACH, ['client']), '{{client}}')],
    }),
    trend({
      title: 'Failed calls',
      description:
        'Calls that failed in each interval, by the service that called. Open its traces to see where they fail.',
      unit: 'count',
      bars: true,
      trouble: true,
      lines: [line(total(graph.serviceGraphRequests, EACH, ['client'], FAILED), '{{client}}')],
    }),
    distribution({
      title: 'How long spans take',
      description:
        'Spans of all services by duration, over time. A band that climbs is a service that gets slower; a point leads to its trace.',
      unit: 'milliseconds',
      width: 24,
      exemplars: true,
      query: sum(increase(buckets(spanDuration), '$__rate_interval'), { by: ['le'] }),
    }),
  ],
};
