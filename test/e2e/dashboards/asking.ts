import { type Choices, type Facts, interpolated } from './interpolation';
import type { Panel, Query } from './page';
import type { Answer, Sources } from './sources';
import { type Span, millisecondsOf, ownSpan } from './span';
import { rateInterval, stepOf, written } from './step';

/** What a page is looked at with. */
export interface Looking {
  readonly sources: Sources;
  readonly span: Span;
  readonly choices: Choices;
  /** Least time between two points, which the data source of Prometheus states: `15s`. */
  readonly scrape: string;
}

/** Sends a query of a panel as Grafana does. */
export function ask(panel: Panel, query: Query, looking: Looking): Promise<Answer> {
  const own = { ...looking, span: ownSpan(panel.timeFrom, looking.span) };
  const { type } = query.datasource ?? panel.datasource ?? {};
  if (type === 'prometheus') return askPrometheus(query, stepOf(panel, own.span, own.scrape), own);
  if (type === 'loki') return askLoki(query, stepOf(panel, own.span, '1ms'), own);
  if (type === 'jaeger') return askJaeger(query, own);
  throw new Error(`nothing is known of the data source ${type ?? ''}`);
}

/** A query at the end of a range, or over it with points on multiples of the step. */
export function askPrometheus(
  { expr = '', instant = false }: Pick<Query, 'expr' | 'instant'>,
  step: number,
  { sources, span, choices, scrape }: Looking,
): Promise<Answer> {
  const query = interpolated(expr, choices, {
    ...factsOf(step, span),
    __rate_interval: written(rateInterval(step, millisecondsOf(scrape))),
  });
  if (instant) return sources.query('prometheus', '/api/v1/query', { query, time: String(span.to / 1000) });
  const onStep = (time: number): string => String((Math.floor(time / step) * step) / 1000);
  const range = { start: onStep(span.from), end: onStep(span.to), step: String(step / 1000) };
  return sources.query('prometheus', '/api/v1/query_range', { query, ...range });
}

/** Lines that are shown, unless the query says otherwise. */
const LINES = '1000';

function askLoki({ expr = '', queryType }: Query, step: number, { sources, span, choices }: Looking): Promise<Answer> {
  const instant = queryType === 'instant';
  const facts = factsOf(step, span);
  const query = interpolated(expr, choices, {
    ...facts,
    __auto: (instant ? facts['__range'] : facts['__interval']) ?? '',
  });
  if (instant) return sources.query('loki', '/loki/api/v1/query', { query, time: nanoseconds(span.to), limit: LINES });
  return sources.query('loki', '/loki/api/v1/query_range', {
    query,
    start: nanoseconds(span.from),
    end: nanoseconds(span.to),
    step: written(step),
    limit: LINES,
    direction: 'backward',
  });
}

/** Words of a search are written in logfmt, and sent as JSON. */
function askJaeger({ service = '', tags = '', limit }: Query, { sources, span, choices }: Looking): Promise<Answer> {
  const words = interpolated(tags, choices).matchAll(/([^\s=]+)=(?:"([^"]*)"|(\S*))/g);
  const attributes = [...words].map(([, key = '', quoted, plain]) => [key, quoted ?? plain ?? '']);
  return sources.traces({
    service: interpolated(service, choices),
    start: String(span.from * 1000),
    end: String(span.to * 1000),
    lookback: 'custom',
    ...(attributes.length > 0 && { tags: JSON.stringify(Object.fromEntries(attributes)) }),
    ...(limit !== undefined && { limit: String(limit) }),
  });
}

function nanoseconds(milliseconds: number): string {
  return `${milliseconds}000000`;
}

function factsOf(step: number, { from, to }: Span): Facts {
  const range = Math.round((to - from) / 1000);
  return {
    __interval: written(step),
    __interval_ms: String(step),
    __range: `${range}s`,
    __range_s: String(range),
    __range_ms: String(to - from),
  };
}
