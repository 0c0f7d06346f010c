/** A search for traces. */
export interface TraceSearch {
  readonly type: 'traces';
  /** The service that sent a span of it; a variable of the dashboard must hold one alone. */
  readonly service: string;
  /** Attributes that a span or its resource has. @default any */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Traces that are shown. @default 50 */
  readonly most?: number;
}

/** A query as Grafana's data source of Jaeger reads it. */
export interface TraceTarget {
  readonly refId: string;
  readonly queryType: 'search';
  readonly service: string;
  /** In logfmt. */
  readonly tags: string;
  readonly limit: number;
  readonly _implementsDataqueryVariant: () => void;
}

/** A search as it is sent. */
export function traceTarget({ service, attributes = {}, most = 50 }: TraceSearch, refId: string): TraceTarget {
  const tags = Object.entries(attributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return {
    refId,
    queryType: 'search',
    service,
    tags: tags.join(' '),
    limit: most,
    _implementsDataqueryVariant: () => undefined,
  };
}
