import { spanMetrics } from '../../../src/catalogue';
import { type DashboardModel, contentOf, nameOf, promqlTargets } from '../model';
import { selected } from './queries';
import { type Rule, withTarget } from './rule';

/** The gateway adds exemplars to what it makes of spans, and to nothing else. */
const HAVE_SOME = Object.values(spanMetrics).map(({ name }) => name);

export const exemplars: Rule = {
  id: 'D10',
  says: 'exemplars are asked for where a metric has them, of buckets always, and lead to traces',
  check: (dashboard: DashboardModel, { sources }) => {
    const leads = sources.some(({ type, jsonData }) => type === 'prometheus' && jsonData.exemplarTraceIdDestinations);
    const drawn = contentOf(dashboard).filter(({ type }) => ['timeseries', 'heatmap'].includes(type));
    return promqlTargets(dashboard).flatMap(({ panel, target: { exemplar = false }, expr }) => {
      const has = selected(expr).filter(({ name }) => HAVE_SOME.some((one) => name.startsWith(one)));
      const buckets = has.some(({ name }) => name.endsWith('_bucket'));
      return [
        ...(exemplar && has.length === 0 ? [`${nameOf(panel)} asks for exemplars that nobody sends`] : []),
        ...(exemplar && !leads ? [`the exemplars of ${nameOf(panel)} lead nowhere`] : []),
        ...(!exemplar && buckets && drawn.includes(panel) ? [`${nameOf(panel)} does not ask for exemplars`] : []),
      ];
    });
  },
  good: withTarget({ expr: `sum by (le) (rate(${HAVE_SOME[1] ?? ''}_bucket[5m]))`, exemplar: true }),
  bad: withTarget({ exemplar: true }),
};
