// What is sent: recorded work of every client, again and again, each time as a session of its own that begins now.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { encodeRequest } from './protobuf.mjs';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'recordings');

/** Delta, as the clients are set up to send; programs under the GenAI conventions were recorded as they are by default. */
const RECORDINGS = ['claude/delta', 'codex/delta', 'gemini/delta', 'gen-ai/success'];

const TIME = /"([A-Za-z]*[tT]imeUnixNano)":"(\d+)"/g;
/** The first eight digits of an id, wherever one stands. */
const ID = /(?<="(?:traceId|spanId|parentSpanId)":")[0-9a-f]{8}|\b[0-9a-f]{8}(?=-[0-9a-f]{4}-)/g;

/** Requests of some sessions of each client, from a number on that no other has, and how much is in them. */
export function load(sessions, first) {
  const texts = RECORDINGS.map((name) => gunzipSync(readFileSync(join(FOLDER, `${name}.jsonl.gz`))).toString('utf8'));
  const requests = Array.from({ length: sessions }, (_, session) =>
    texts.flatMap((text, client) => requestsOf(asNewSession(text, (first + session) * RECORDINGS.length + client + 1))),
  ).flat();
  const records = { metrics: 0, logs: 0, traces: 0 };
  for (const { kind, count } of requests) records[kind] += count;
  return { requests, records, count: records.metrics + records.logs + records.traces };
}

function asNewSession(text, number) {
  const times = [...text.matchAll(TIME)].map(([, , time]) => BigInt(time)).filter((time) => time > 0n);
  const shift = BigInt(Date.now()) * 1_000_000n - times.reduce((a, b) => (a < b ? a : b));
  return text
    .replaceAll(TIME, (_, name, time) => `"${name}":"${time === '0' ? 0 : BigInt(time) + shift}"`)
    .replaceAll(ID, (id) => ((parseInt(id, 16) ^ number) >>> 0).toString(16).padStart(8, '0'));
}

function requestsOf(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ path, body }) => ({
      path,
      kind: path.split('/').at(-1),
      count: recordsIn(body),
      body: encodeRequest(path, body),
    }));
}

function recordsIn({ resourceMetrics = [], resourceLogs = [], resourceSpans = [] }) {
  const points = resourceMetrics
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .map(({ sum, gauge, histogram }) => (sum ?? gauge ?? histogram).dataPoints.length);
  const logs = resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.map(({ logRecords }) => logRecords.length));
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.map((scope) => scope.spans.length));
  return [...points, ...logs, ...spans].reduce((a, b) => a + b, 0);
}
