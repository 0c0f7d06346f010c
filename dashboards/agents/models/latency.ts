import { llmRequestDuration } from '../../../src/catalogue/llm';
import { spanDuration } from '../../../src/catalogue/span-metrics';
import { atLeast, buckets, histogramQuantile, increase, matches, rate, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { distribution, line, trend } from '../../panels';
import { slowestFirstTokens, slowestRequests, writingSpeed } from '../../questions/requests';
import { ONE_MODEL } from './links';

/** Spans that are calls of models, by the names that the conventions of OpenTelemetry and the clients give them. */
const CALLS = matches('((chat|embeddings|generate_content|text_completion)( .*)?)|(.*llm_(call|request))');

/** From spans, which alone have exemplars. While none ends a quantile is no number, and nothing is drawn at all. */
const slowestCalls = atLeast(
  histogramQuantile(
    0.95,
    sum(rate(buckets(spanDuration, { span_name: CALLS }), '$__rate_interval'), { by: ['service_name', 'le'] }),
  ),
  0,
);

export const latency: Section = {
  title: 'How fast do models answer?',
  collapsed: true,
  panels: [
    trend({
      title: 'Duration of requests',
      description:
        'Half of the calls, nineteen of twenty, and ninety-nine of a hundred took less. Where only the slowest become slower, a few long answers do it; where all do, the vendor.',
      unit: 'seconds',
      rare: true,
      lines: [
        line(slowestRequests(0.5, '$__rate_interval'), 'p50'),
        line(slowestRequests(0.95, '$__rate_interval'), 'p95'),
        line(slowestRequests(0.99, '$__rate_interval'), 'p99'),
      ],
    }),
    distribution({
      title: 'How durations spread',
      description:
        'Calls in each interval by how long they took. Two bands mean two kinds of work, which an average would hide.',
      unit: 'seconds',
      query: sum(increase(buckets(llmRequestDuration), '$__rate_interval'), { by: ['le'] }),
    }),
    trend({
      title: 'First token by model, p95',
      description: 'Nineteen of twenty answers began earlier. A model that is slow to begin is overloaded, or thinks.',
      unit: 'seconds',
      rare: true,
      limit: 'TimeToFirstTokenSlow',
      lines: [line(slowestFirstTokens(0.95, '$__rate_interval', ['model']), '{{model}}')],
      links: ONE_MODEL,
    }),
    trend({
      title: 'Speed of writing by model',
      description: 'Tokens of output for each second that requests took, the wait for the first one included.',
      unit: 'tokens per second',
      rare: true,
      lines: [line(writingSpeed('$__rate_interval', ['model']), '{{model}}')],
      links: ONE_MODEL,
    }),
    trend({
      title: 'Calls of models in traces, p95',
      description:
        'The same from spans, by the service that sent them; of all teams and models, since spans know neither. Each point is one call: a click on it opens its trace.',
      unit: 'milliseconds',
      width: 24,
      rare: true,
      lines: [
        {
          ...line(slowestCalls, '{{service_name}}'),
          exemplars: true,
        },
      ],
    }),
  ],
};
