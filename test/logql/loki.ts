import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration, Size } from 'cdk8s';
import { lokiConfig } from '../../src/components/loki/config';
import { start, waitFor } from '../harness/process';
import { Sandbox } from '../harness/sandbox';

/** A line with its fields, which Loki keeps as structured metadata. */
export type StoredLine = readonly [line: string, fields: Readonly<Record<string, string>>];

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [time: number, value: string];
}
interface Stream {
  readonly values: readonly (readonly [time: string, line: string])[];
}

/** A real Loki with the configuration of this package and an empty store. */
export interface TestLoki {
  /** What it answers about the last hour. */
  ask(query: string): Promise<{ readonly status: number; readonly text: string }>;
  /** The lines that it finds, in the order in which they came. */
  lines(query: string): Promise<string[]>;
  /** The number of each series at this moment. */
  numbers(query: string): Promise<{ readonly labels: Readonly<Record<string, string>>; readonly value: number }[]>;
  /** A query as Loki itself prints it, after reading it. */
  format(query: string): Promise<string>;
  store(stream: Readonly<Record<string, string>>, lines: readonly StoredLine[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on an address of its own, where nobody else listens on its ports. */
export async function startLoki(address: string): Promise<TestLoki> {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-loki-'));
  const config = lokiConfig({
    retention: Duration.days(7),
    maxLineKibibytes: 256,
    memory: Size.gibibytes(1),
    ingestMebibytesPerSecond: 4,
  });
  const container = {
    args: ['-config.file=/etc/loki/config.yaml'],
    env: {},
    files: { '/etc/loki/config.yaml': JSON.stringify(config) },
    folders: ['/loki'],
  };
  const { args, env } = new Sandbox(container, folder, address);
  const program = start('loki', args, { env, cwd: folder });
  const api = `http://${address}:3100/loki/api/v1`;

  const call = async (path: string, query: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${api}/${path}?${new URLSearchParams({ query }).toString()}`);
    return { status: response.status, text: await response.text() };
  };
  const ask: TestLoki['ask'] = (query) => call('query_range', query);
  const data = async <Data>(path: string, query: string): Promise<Data> => {
    const { status, text } = await call(path, query);
    if (status !== 200) throw new Error(`${query}: ${status} ${text}`);
    return (JSON.parse(text) as { data: Data }).data;
  };
  const stop = async (): Promise<void> => {
    await program.stop();
    rmSync(folder, { recursive: true });
  };

  const isAnswering = async (): Promise<boolean> => (await ask('{service_name="nobody"}')).status === 200;
  try {
    await waitFor('Loki to answer', isAnswering, 60_000, program);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ask,
    stop,
    lines: async (query) => {
      const { result } = await data<{ result: Stream[] }>('query_range', query);
      return result
        .flatMap(({ values }) => values)
        .sort(([a], [b]) => Number(BigInt(a) - BigInt(b)))
        .map(([, line]) => line);
    },
    numbers: async (query) => {
      const { result } = await data<{ result: Sample[] }>('query', query);
      return result.map(({ metric, value: [, value] }) => ({ labels: metric, value: Number(value) }));
    },
    format: (query) => data<string>('format_query', query),
    store: async (stream, lines) => {
      const first = BigInt(Date.now() - 60_000) * 1_000_000n;
      const values = lines.map(([line, fields], index) => [`${first + BigInt(index)}`, line, fields]);
      const body = JSON.stringify({ streams: [{ stream, values }] });
      const response = await fetch(`${api}/push`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      if (!response.ok) throw new Error(`Loki did not store: ${response.status} ${await response.text()}`);
    },
  };
}
