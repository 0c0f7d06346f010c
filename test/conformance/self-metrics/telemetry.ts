import { randomBytes } from 'node:crypto';

/** Bodies of OTLP/JSON requests, made up: what matters is what the programs count. */

const now = (): bigint => BigInt(Date.now()) * 1_000_000n;

const resource = (service: string): object => ({
  attributes: [{ key: 'service.name', value: { stringValue: service } }],
});

/** A log line; `age` in seconds. */
export function logLine(text: string, age = 0): object {
  const timeUnixNano = String(now() - BigInt(age) * 1_000_000_000n);
  return {
    resourceLogs: [
      { resource: resource('caller'), scopeLogs: [{ logRecords: [{ timeUnixNano, body: { stringValue: text } }] }] },
    ],
  };
}

/** A call from one service to another that failed: a span on each side, or on the caller's alone. */
export function call(answered = true): object {
  const traceId = randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  const times = { startTimeUnixNano: String(now() - 1_000_000n), endTimeUnixNano: String(now()) };
  const status = { code: 2 };
  const client = { traceId, spanId, name: 'call', kind: 3, status, ...times };
  const server = { traceId, spanId: randomBytes(8).toString('hex'), parentSpanId: spanId, name: 'answer', kind: 2 };
  return {
    resourceSpans: [
      { resource: resource('caller'), scopeSpans: [{ spans: [client] }] },
      ...(answered
        ? [{ resource: resource('called'), scopeSpans: [{ spans: [{ ...server, status, ...times }] }] }]
        : []),
    ],
  };
}

/** What is added to a counter, in a span of time that begins and ends so many seconds ago. */
export function delta([from, to]: readonly [number, number]): object {
  const time = (ago: number): string => String(now() - BigInt(ago) * 1_000_000_000n);
  const point = { startTimeUnixNano: time(from), timeUnixNano: time(to), asInt: '1' };
  const sum = { isMonotonic: true, aggregationTemporality: 1, dataPoints: [point] };
  return {
    resourceMetrics: [{ resource: resource('caller'), scopeMetrics: [{ metrics: [{ name: 'things', sum }] }] }],
  };
}

/** Sends a body to an OTLP/HTTP endpoint, and gives back the status. */
export async function send(endpoint: string, kind: 'logs' | 'traces' | 'metrics', body: object): Promise<number> {
  const response = await fetch(`${endpoint}/v1/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}
