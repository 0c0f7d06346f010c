// OTLP's JSON as OTLP's protobuf, for the fields that recordings have: what producers send by default, and what costs the
// gateway little to read.
import { Buffer } from 'node:buffer';

const VALUE = {
  stringValue: [1, 'string'],
  boolValue: [2, 'varint'],
  intValue: [3, 'varint'],
  doubleValue: [4, 'double'],
  arrayValue: [5, () => ({ values: [1, () => VALUE] })],
  kvlistValue: [6, () => ({ values: [1, () => KEY_VALUE] })],
};
const KEY_VALUE = { key: [1, 'string'], value: [2, () => VALUE] };
const attributes = (number) => ({ attributes: [number, () => KEY_VALUE] });

const POINT = {
  startTimeUnixNano: [2, 'fixed64'],
  timeUnixNano: [3, 'fixed64'],
};
const NUMBER_POINT = { ...POINT, ...attributes(7), asDouble: [4, 'double'], asInt: [6, 'fixed64'] };
const HISTOGRAM_POINT = {
  ...POINT,
  ...attributes(9),
  count: [4, 'fixed64'],
  sum: [5, 'double'],
  bucketCounts: [6, 'fixed64', 'packed'],
  explicitBounds: [7, 'double', 'packed'],
  min: [11, 'double'],
  max: [12, 'double'],
};
const data = (point) => ({
  dataPoints: [1, () => point],
  aggregationTemporality: [2, 'varint'],
  isMonotonic: [3, 'varint'],
});
const METRIC = {
  name: [1, 'string'],
  description: [2, 'string'],
  unit: [3, 'string'],
  gauge: [5, () => data(NUMBER_POINT)],
  sum: [7, () => data(NUMBER_POINT)],
  histogram: [9, () => data(HISTOGRAM_POINT)],
};
const LOG_RECORD = {
  timeUnixNano: [1, 'fixed64'],
  severityNumber: [2, 'varint'],
  severityText: [3, 'string'],
  body: [5, () => VALUE],
  ...attributes(6),
  flags: [8, 'fixed32'],
  traceId: [9, 'hex'],
  spanId: [10, 'hex'],
  observedTimeUnixNano: [11, 'fixed64'],
  eventName: [12, 'string'],
};
const EVENT = { timeUnixNano: [1, 'fixed64'], name: [2, 'string'], ...attributes(3) };
const SPAN = {
  traceId: [1, 'hex'],
  spanId: [2, 'hex'],
  traceState: [3, 'string'],
  parentSpanId: [4, 'hex'],
  name: [5, 'string'],
  kind: [6, 'varint'],
  startTimeUnixNano: [7, 'fixed64'],
  endTimeUnixNano: [8, 'fixed64'],
  ...attributes(9),
  events: [11, () => EVENT],
  status: [15, () => ({ message: [2, 'string'], code: [3, 'varint'] })],
};

const SCOPE = { name: [1, 'string'], version: [2, 'string'], ...attributes(3) };
const request = (resources, scopes, records, record) => {
  const ofScope = { scope: [1, () => SCOPE], [records]: [2, () => record], schemaUrl: [3, 'string'] };
  const ofResource = { resource: [1, () => attributes(1)], [scopes]: [2, () => ofScope], schemaUrl: [3, 'string'] };
  return { [resources]: [1, () => ofResource] };
};

const REQUESTS = {
  '/v1/metrics': request('resourceMetrics', 'scopeMetrics', 'metrics', METRIC),
  '/v1/logs': request('resourceLogs', 'scopeLogs', 'logRecords', LOG_RECORD),
  '/v1/traces': request('resourceSpans', 'scopeSpans', 'spans', SPAN),
};

/** The body of an export request, by the path that it is sent to. */
export function encodeRequest(path, body) {
  return encode(REQUESTS[path], body);
}

/** Fields that the schema does not have are left out. */
function encode(schema, message) {
  return Buffer.concat(
    Object.entries(message).flatMap(([name, value]) => {
      if (schema[name] === undefined || value === undefined || value === null) return [];
      const [number, type, packed] = schema[name];
      if (packed) return [tag(number, 2), ...lengthPrefixed(Buffer.concat(value.map((each) => scalar(type, each))))];
      return (Array.isArray(value) ? value : [value]).flatMap((each) => field(number, type, each));
    }),
  );
}

const WIRE = { varint: 0, fixed64: 1, double: 1, fixed32: 5 };

function field(number, type, value) {
  if (typeof type === 'function') return [tag(number, 2), ...lengthPrefixed(encode(type(), value))];
  if (type === 'string') return [tag(number, 2), ...lengthPrefixed(Buffer.from(value, 'utf8'))];
  if (type === 'hex') return [tag(number, 2), ...lengthPrefixed(Buffer.from(value, 'hex'))];
  return [tag(number, WIRE[type]), scalar(type, value)];
}

function scalar(type, value) {
  if (type === 'varint') return varint(BigInt.asUintN(64, BigInt(value)));
  const buffer = Buffer.alloc(type === 'fixed32' ? 4 : 8);
  if (type === 'double') buffer.writeDoubleLE(value);
  else if (type === 'fixed32') buffer.writeUInt32LE(value);
  else buffer.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return buffer;
}

const tag = (number, wire) => varint(BigInt((number << 3) | wire));
const lengthPrefixed = (buffer) => [varint(BigInt(buffer.length)), buffer];

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>= 7n) {
    if (rest < 128n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) | 128);
  }
}
