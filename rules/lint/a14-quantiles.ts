import { llmRequestDuration } from '../../src/catalogue/llm';
import { type Expression, above, buckets, histogramQuantile, promql, rate, seconds, sum } from '../../src/promql';
import { withAlert } from './example';
import { GROWTH, all, callsOf } from './expressions';
import { type Fault, type Lint, at } from './lint';
import type { Subject } from './view';

const bounds = sum(rate(buckets(llmRequestDuration), '5m'), { by: ['team', 'le'] });

/** Buckets as they stand hold everything since the program began: such a quantile goes on for hours after the cause. */
export const quantiles: Lint = {
  id: 'A14',
  says: 'quantiles are of the rates of buckets, summed with their bounds',
  check: (subject) => [
    ...subject.alerts.flatMap((of) => at(of, ofQuery(of.whole, subject))),
    ...subject.recordings.flatMap((of) => at(of, ofQuery(of.query.expression, subject))),
  ],
  good: withAlert({
    when: above(histogramQuantile(0.95, bounds), seconds(30)),
    description: 'Requests of {{ $labels.team }} take {{ $value | humanizeDuration }}.',
  }),
  bad: withAlert({ when: promql('histogram_quantile(0.95, llm_request_duration_seconds_bucket) > 30') }),
};

function ofQuery(query: Expression, subject: Subject): Fault[] {
  return callsOf(query, ['histogram_quantile', 'histogram_fraction']).flatMap(({ name, arguments: given }) => {
    const of = given.at(-1);
    const wrong = of && whyNot(of, subject);
    if (wrong === undefined) return [];
    return [{ wrong: `${name} of ${wrong}`, instead: "sum(rate(buckets(…), window), { by: [… , 'le'] })" }];
  });
}

/** What is wrong with the buckets of a quantile; what is recorded is judged with the query that records it. */
function whyNot(of: Expression, subject: Subject): string | undefined {
  switch (of.type) {
    case 'aggregation': {
      const { operator, grouping, of: inside } = of;
      if (operator !== 'sum') return `the ${operator} of buckets`;
      const isNamed = grouping?.labels.includes('le') ?? false;
      const hasBounds = grouping?.mode === 'without' ? !isNamed : isNamed;
      return hasBounds || isNative(inside, subject) ? whyNot(inside, subject) : 'buckets without their bounds (`le`)';
    }
    case 'call':
      return GROWTH.includes(of.name) ? undefined : `${of.name} of buckets`;
    case 'selector':
      return subject.known.has(of.name ?? '') ? 'buckets as they stand' : undefined;
    default:
      return undefined;
  }
}

const isNative = (of: Expression, { known }: Subject): boolean =>
  all(of, 'selector').some(({ name = '' }) => known.get(name)?.kind === 'native');
