import { type RecordedRequest, recordedText, requestsIn } from '../harness/recordings';

export { type Truth, truth } from '../harness/recordings';

/** A recording, as it would be sent if it ended at a given time. */
export interface Recording {
  readonly requests: readonly RecordedRequest[];
}

/** A point in time in OTLP's JSON: nanoseconds as a text. */
const TIME_FIELD = /"([A-Za-z]*[tT]imeUnixNano)":"(\d+)"/g;

/** A recording, for example `claude/success`, as if it ended at a given time. */
export function recording(name: string, end: Date): Recording {
  return shifted(name, (times) => times.reduce((a, b) => (a > b ? a : b)), end);
}

/** A recording as if it began at a given time: a gateway that started before has seen all of it. */
export function recordingFrom(name: string, begin: Date): Recording {
  return shifted(name, (times) => times.reduce((a, b) => (a < b ? a : b)), begin);
}

/**
 * A recording shifted in time as a whole, keeping all intervals. A time of 0 means none and stays 0; times inside
 * attributes are left as they were recorded.
 */
function shifted(name: string, pick: (times: bigint[]) => bigint, to: Date): Recording {
  const text = recordedText(name);
  const times = [...text.matchAll(TIME_FIELD)].map(([, , time]) => BigInt(time ?? 0)).filter((time) => time > 0n);
  const shift = BigInt(to.getTime()) * 1_000_000n - pick(times);
  return {
    requests: requestsIn(
      text.replaceAll(
        TIME_FIELD,
        (_, field: string, time: string) => `"${field}":"${BigInt(time) > 0n ? BigInt(time) + shift : 0n}"`,
      ),
    ),
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
