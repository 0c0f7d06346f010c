/** Where the programs of a world answer. */
export interface Addresses {
  readonly prometheus: string;
  readonly loki: string;
  readonly jaeger: string;
}

/** One series of an answer; of lines and traces, what is said of them, with a 1 for each. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

export interface Answer {
  readonly series: readonly Series[];
  /** What the program says about the question. */
  readonly warnings: readonly string[];
}

interface Body {
  readonly status?: string;
  readonly error?: string;
  readonly data?: unknown;
  readonly warnings?: readonly string[];
  readonly infos?: readonly string[];
}

interface Result {
  readonly metric?: Readonly<Record<string, string>>;
  readonly stream?: Readonly<Record<string, string>>;
  readonly value?: readonly [number, string];
  readonly values?: readonly (readonly [number | string, string])[];
}

/** How many questions are under way at the same time. */
const AT_A_TIME = 4;

/** Asks the programs, the same only once. */
export class Sources {
  private readonly asked = new Map<string, Promise<Body>>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly addresses: Addresses) {}

  /** A question to Prometheus or Loki in their languages. */
  async query(
    source: 'prometheus' | 'loki',
    path: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { data, warnings = [], infos = [] } = await this.ask(source, path, parameters);
    const { resultType, result } = data as { readonly resultType: string; readonly result: readonly Result[] };
    return {
      series: result.map((one) => ({
        labels: one.metric ?? one.stream ?? {},
        values: (one.values ?? (one.value ? [one.value] : [])).map(([, text]) =>
          resultType === 'streams' ? 1 : numberOf(text),
        ),
      })),
      warnings: [...warnings, ...infos],
    };
  }

  /** A question for words: the values of a label. */
  async words(
    source: 'prometheus' | 'loki',
    path: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<string[]> {
    const { data } = await this.ask(source, path, parameters);
    return (data ?? []) as string[];
  }

  /** A search of Jaeger's. */
  async traces(parameters: Readonly<Record<string, string>>): Promise<Answer> {
    const { data } = await this.ask('jaeger', '/api/traces', parameters);
    const found = (data ?? []) as readonly { readonly traceID: string }[];
    const series = found.map(({ traceID }) => ({ labels: { traceID }, values: [1] }));
    return { series, warnings: [] };
  }

  private ask(source: keyof Addresses, path: string, parameters: Readonly<Record<string, string>>): Promise<Body> {
    const url = `${this.addresses[source]}${path}?${new URLSearchParams(parameters).toString()}`;
    const known = this.asked.get(url);
    if (known !== undefined) return known;
    const answer = this.inTurn(() => get(url));
    this.asked.set(url, answer);
    return answer;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= AT_A_TIME) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy++;
    try {
      return await work();
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }
}

async function get(url: string): Promise<Body> {
  const text = await (await fetch(url)).text();
  const body = text.startsWith('{') ? (JSON.parse(text) as Body) : { error: text };
  if (body.error !== undefined || body.status === 'error') throw new Error((body.error ?? text).trim());
  return body;
}

function numberOf(text: string): number {
  return text.endsWith('Inf') ? (text.startsWith('-') ? -Infinity : Infinity) : Number(text);
}
