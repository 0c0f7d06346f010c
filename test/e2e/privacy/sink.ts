import { type Server, createServer } from 'node:http';
import type { VendorSink } from '../../../src';
import type { OtlpBody } from '../../../src/providers/otlp';
import { NETWORK } from '../../harness/loopback';
import { waitFor } from '../../harness/process';

const HOST = `${NETWORK}.30`;
const PORT = 4318;

/** A store outside the stack that keeps everything: what it gets is what has left the gateway. */
export class Sink {
  /** As the gateway is told of it. */
  static readonly asVendor: VendorSink = {
    id: 'otlp_http/sink',
    kinds: ['metrics', 'logs', 'traces'],
    exporter: { endpoint: `http://${HOST}:${PORT}`, encoding: 'json', compression: 'none' },
    to: { kind: 'external', title: 'a store that keeps everything', host: HOST, port: PORT, scheme: 'http' },
  };

  private readonly received: OtlpBody[] = [];
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.received.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as OtlpBody);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(PORT, HOST, resolve);
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Everything that has come, once as many records have as were sent. */
  async everything(expected: number): Promise<readonly OtlpBody[]> {
    await waitFor(`${expected} records in the sink`, () => this.received.flatMap(records).length >= expected, 60_000);
    return this.received;
  }
}

/** Points, log records and spans of a body: what a store counts. */
export function records({ resourceMetrics = [], resourceLogs = [], resourceSpans = [] }: OtlpBody): unknown[] {
  const metrics = resourceMetrics.flatMap(({ scopeMetrics = [] }) =>
    scopeMetrics.flatMap(({ metrics: all = [] }) => all),
  );
  return [
    ...metrics.flatMap(({ sum, gauge, histogram, exponentialHistogram, summary }) =>
      [sum, gauge, histogram, exponentialHistogram, summary].flatMap((each) => each?.dataPoints ?? []),
    ),
    ...resourceLogs.flatMap(({ scopeLogs = [] }) => scopeLogs.flatMap(({ logRecords = [] }) => logRecords)),
    ...resourceSpans.flatMap(({ scopeSpans = [] }) => scopeSpans.flatMap(({ spans = [] }) => spans)),
  ];
}
