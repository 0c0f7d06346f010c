// The last hours, sent as one Prometheus sends to another, in the order of time: so they lie in memory, as they would.
import { Buffer } from 'node:buffer';
import { TextEncoder } from 'node:util';
import { post } from './http.mjs';

const SERIES_IN_A_REQUEST = 5000;
const text = new TextEncoder();

function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function field(number, content) {
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...varint(content.length)]), content]);
}

/** The labels of a series as they are sent: sorted, and always the same bytes. */
export function encodedLabels({ name, labels }) {
  const all = Object.entries({ ...labels, __name__: name }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat(
    all.map(([label, value]) => field(1, Buffer.concat([field(1, text.encode(label)), field(2, text.encode(value))]))),
  );
}

/** Room for one sample: its value in eight bytes, its time in six, each with a tag, and a tag and length around. */
const SAMPLE = 18;

function encodedSamples(samples) {
  const bytes = Buffer.allocUnsafe(samples.length * SAMPLE);
  samples.forEach(([value, seconds], index) => {
    const start = index * SAMPLE;
    bytes[start] = (2 << 3) | 2;
    bytes[start + 1] = SAMPLE - 2;
    bytes[start + 2] = 9;
    bytes.writeDoubleLE(value, start + 3);
    bytes[start + 11] = 16;
    let rest = seconds * 1000;
    for (let at = start + 12; at < start + SAMPLE; at += 1) {
      bytes[at] = (rest % 128) | (at < start + SAMPLE - 1 ? 128 : 0);
      rest = Math.floor(rest / 128);
    }
  });
  return bytes;
}

/** In Snappy's block format, as one piece that is not compressed. */
function snappy(content) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length - 1);
  return Buffer.concat([Buffer.from([...varint(content.length), 0xfc]), length, content]);
}

/** Sends the samples of some series. */
export async function send(address, series, timesOf) {
  for (let from = 0; from < series.length; from += SERIES_IN_A_REQUEST) {
    const parts = series.slice(from, from + SERIES_IN_A_REQUEST).flatMap((one) => {
      const samples = timesOf(one);
      return samples.length === 0 ? [] : [field(1, Buffer.concat([one.encoded, encodedSamples(samples)]))];
    });
    if (parts.length === 0) continue;
    await post(`${address}/api/v1/write`, snappy(Buffer.concat(parts)), {
      'Content-Encoding': 'snappy',
      'Content-Type': 'application/x-protobuf',
      'X-Prometheus-Remote-Write-Version': '0.1.0',
    });
  }
}
