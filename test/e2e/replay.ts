import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One OTLP/HTTP request of a recording. */
interface Request {
  readonly path: string;
  readonly ts: number;
  readonly body: unknown;
}

/** A recording, as it would be sent if it ended at a given time. */
export interface Recording {
  readonly requests: readonly Request[];
}

const FOLDER = join(__dirname, '..', 'fixtures', 'recordings');

/** A point in time in OTLP's JSON: nanoseconds as a text. */
const TIME_FIELD = /"([A-Za-z]*[tT]imeUnixNano)":"(\d+)"/g;

/** Reads a recording and shifts it in time as a whole, keeping all intervals, so that it ends at `end`. */
export function recording(name: string, end: Date): Recording {
  const text = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8');
  const times = [...text.matchAll(TIME_FIELD)].map(([, , time]) => BigInt(time ?? 0)).filter((time) => time > 0n);
  const last = times.reduce((a, b) => (a > b ? a : b), 0n);
  const shift = BigInt(end.getTime()) * 1_000_000n - last;
  const shifted = text.replaceAll(
    TIME_FIELD,
    (_, field: string, time: string) => `"${field}":"${BigInt(time) > 0n ? BigInt(time) + shift : 0n}"`,
  );
  return {
    requests: shifted
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Request),
  };
}

/** What the stub model API of a recording was asked and served. */
export function truth(name: string): Truth {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.truth.json`), 'utf8')) as Truth;
}

export interface Truth {
  readonly totals: {
    readonly tokens_as_the_cli_counts_them: Readonly<Record<string, number>>;
    readonly cost_usd: number;
    readonly model_requests_ok: number;
  };
  readonly observed: {
    readonly log_events: Readonly<Record<string, number>>;
    readonly span_names: Readonly<Record<string, number>>;
  };
}

/** Sends a recording to an OTLP/HTTP endpoint, in order. */
export async function replay(
  { requests }: Recording,
  endpoint: string,
  headers: Record<string, string> = {},
): Promise<void> {
  for (const { path, body } of requests) {
    const response = await fetch(endpoint + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${endpoint}${path} answered ${response.status}: ${await response.text()}`);
  }
}
