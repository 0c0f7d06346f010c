import type { Life } from '../../harness/life';

/** Everything that the stores of a stack give back. */
export class Stores {
  constructor(private readonly life: Life) {}

  /** Log lines, each with the labels of its stream and its structured metadata. */
  async lines(): Promise<readonly Line[]> {
    const start = (Date.now() - 86_400_000) * 1e6;
    const query = `limit=5000&start=${start}&query=${encodeURIComponent('{service_name=~".+"}')}`;
    const answer = await this.loki<{ result: LogStream[] }>(`query_range?${query}`);
    return answer.result.flatMap(({ stream, values }) =>
      values.map(([time, line]) => ({ time, line, labels: stream })),
    );
  }

  /** Streams, and the names of all their labels. */
  async streams(): Promise<unknown> {
    const all = `match[]=${encodeURIComponent('{service_name=~".+"}')}&start=${(Date.now() - 86_400_000) * 1e6}`;
    return Promise.all([this.loki(`series?${all}`), this.loki(`labels?${all}`)]);
  }

  /** Spans with everything that Jaeger shows of them. */
  async spans(): Promise<readonly Span[]> {
    const services = await this.jaeger<string[]>('services');
    const found = await Promise.all(
      services.map((service) => this.jaeger<Trace[]>(`traces?service=${service}&limit=1500&lookback=2d`)),
    );
    return found
      .flat()
      .flatMap(({ spans, processes }) => spans.map((span) => ({ ...span, process: processes[span.processID] })));
  }

  /** What Jaeger offers for a search. */
  async operations(): Promise<unknown> {
    const services = await this.jaeger<string[]>('services');
    return Promise.all(services.map((service) => this.jaeger(`operations?service=${service}`)));
  }

  /** Series by their labels, with their exemplars and descriptions. */
  async series(): Promise<unknown> {
    const everything = encodeURIComponent('{__name__=~".+"}');
    const [from, to] = [Date.now() / 1000 - 7200, Date.now() / 1000 + 60];
    const url = this.life.url('prometheus', 9090);
    return Promise.all([
      data(`${url}/api/v1/series?match[]=${everything}`),
      data(`${url}/api/v1/query_exemplars?query=${everything}&start=${from}&end=${to}`),
      data(`${url}/api/v1/metadata`),
      data(`${url}/api/v1/targets/metadata`),
    ]);
  }

  private loki<Data>(path: string): Promise<Data> {
    return data<Data>(`${this.life.url('loki', 3100)}/loki/api/v1/${path}`);
  }

  private jaeger<Data>(path: string): Promise<Data> {
    return data<Data>(`${this.life.url('jaeger', 16686)}/api/${path}`);
  }
}

async function data<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { data: Data }).data;
}

interface LogStream {
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [string, string])[];
}

export interface Line {
  /** Nanoseconds. */
  readonly time: string;
  readonly line: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface Trace {
  readonly spans: readonly Span[];
  readonly processes: Readonly<Record<string, unknown>>;
}

/** A span as Jaeger gives it back; all of it is looked through. */
export interface Span {
  readonly traceID: string;
  readonly spanID: string;
  readonly operationName: string;
  readonly processID: string;
  readonly tags: readonly { readonly key: string; readonly value: unknown }[];
}
