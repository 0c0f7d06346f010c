/** One series of an instant query: its labels and its value. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

async function json<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}

/** Asks a Prometheus. */
export async function promql(prometheus: string, query: string): Promise<Sample[]> {
  const url = `${prometheus}/api/v1/query?query=${encodeURIComponent(query)}`;
  const answer = await json<{ data: { result: { metric: Record<string, string>; value: [number, string] }[] } }>(url);
  return answer.data.result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
}

export interface Target {
  readonly health: string;
  readonly lastError: string;
  readonly scrapePool: string;
  readonly labels: Readonly<Record<string, string>>;
}

export async function targets(prometheus: string): Promise<Target[]> {
  return (await json<{ data: { activeTargets: Target[] } }>(`${prometheus}/api/v1/targets`)).data.activeTargets;
}

export interface RuleState {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
  readonly state?: string;
  readonly query: string;
  /** Seconds between evaluations. */
  readonly interval: number;
}

export async function rules(prometheus: string): Promise<RuleState[]> {
  const answer = await json<{ data: { groups: { interval: number; rules: Omit<RuleState, 'interval'>[] }[] } }>(
    `${prometheus}/api/v1/rules`,
  );
  return answer.data.groups.flatMap(({ interval, rules: own }) => own.map((rule) => ({ ...rule, interval })));
}

export interface Exemplars {
  readonly seriesLabels: Readonly<Record<string, string>>;
  readonly exemplars: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

export async function exemplars(prometheus: string, query: string): Promise<Exemplars[]> {
  const now = Date.now() / 1000;
  const url = `${prometheus}/api/v1/query_exemplars?query=${encodeURIComponent(query)}&start=${now - 3600}&end=${now + 60}`;
  return (await json<{ data: Exemplars[] }>(url)).data;
}

export interface LogStream {
  /** Stream labels and structured metadata, as Loki gives them back together. */
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [string, string])[];
}

/** Asks a Loki for lines of the last day. */
export async function logql(loki: string, query: string): Promise<LogStream[]> {
  const start = (Date.now() - 86_400_000) * 1e6;
  const url = `${loki}/loki/api/v1/query_range?limit=5000&start=${start}&query=${encodeURIComponent(query)}`;
  return (await json<{ data: { result: LogStream[] } }>(url)).data.result;
}

export interface Trace {
  readonly traceID: string;
  readonly spans: readonly { readonly operationName: string }[];
}

/** One trace of a Jaeger; none when it does not know it. */
export async function trace(jaeger: string, id: string): Promise<Trace | undefined> {
  const response = await fetch(`${jaeger}/api/traces/${id}`);
  if (!response.ok) return undefined;
  return ((await response.json()) as { data: Trace[] }).data[0];
}

/** What Jaeger's Monitor tab shows for a service. */
export async function calls(jaeger: string, service: string): Promise<number> {
  const span = 'spanKind=internal&spanKind=server&spanKind=client&lookback=3600000&step=60000&ratePer=600000';
  const url = `${jaeger}/api/metrics/calls?service=${service}&${span}&endTs=${Date.now()}`;
  const answer = await json<{ metrics?: { metricPoints: { gaugeValue?: { doubleValue: number } }[] }[] }>(url);
  return (answer.metrics ?? []).flatMap(({ metricPoints }) => metricPoints).length;
}
