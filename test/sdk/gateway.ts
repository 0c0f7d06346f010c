import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in for the gateway received. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Something that takes OTLP over HTTP on this machine, and can be told to refuse it. */
export interface StandIn {
  readonly endpoint: string;
  readonly received: Received[];
  /** The status of the next answers. */
  status: number;
  close(): Promise<void>;
}

export async function standIn(): Promise<StandIn> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      if (gateway.status === 200) received.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(gateway.status, { 'content-type': 'application/json', connection: 'close' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const gateway: StandIn = {
    endpoint: `http://127.0.0.1:${port}`,
    received,
    status: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
  return gateway;
}

interface Point {
  readonly asDouble?: number;
  readonly asInt?: number;
}

/** Sum of a counter over everything that was received. */
export function total({ received }: StandIn, name: string): number {
  return received
    .filter(({ path }) => path === '/v1/metrics')
    .flatMap(({ body }) => (JSON.parse(body) as { resourceMetrics: Resource[] }).resourceMetrics)
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .filter((metric) => metric.name === name)
    .flatMap(({ sum }) => sum?.dataPoints ?? [])
    .reduce((all, { asDouble = 0, asInt = 0 }) => all + asDouble + asInt, 0);
}

interface Resource {
  readonly scopeMetrics: readonly {
    readonly metrics: readonly { readonly name: string; readonly sum?: { readonly dataPoints: readonly Point[] } }[];
  }[];
}
