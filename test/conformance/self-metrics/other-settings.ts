import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Family, scrape } from '../../harness/exposition';
import { freePorts } from '../../harness/ports';
import { start, waitFor } from '../../harness/process';

/** A program with settings that the smallest stack does not have. */
export interface Other {
  metrics(): Promise<Map<string, Family>>;
  end(): Promise<void>;
}

async function run(
  program: string,
  config: object,
  args: (file: string, folder: string, port: number) => readonly string[],
  feed: (url: string) => Promise<void> = () => Promise.resolve(),
): Promise<Other> {
  const folder = mkdtempSync(join(tmpdir(), `signalbox-${program}-`));
  const [port = 0] = await freePorts(1);
  const file = join(folder, 'config.yaml');
  writeFileSync(file, stringify(config));
  const running = start(program, args(file, folder, port));
  const url = `http://127.0.0.1:${port}`;
  const end = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    await waitFor(`${program} to be ready`, async () => (await fetch(`${url}/-/ready`)).ok, 30_000, running);
    await feed(url);
  } catch (error) {
    await end();
    throw error;
  }
  return { end, metrics: () => scrape(`${url}/metrics`) };
}

/** A Prometheus that writes to a store that is away, all but one metric. */
export async function remoteWriter(): Promise<Other> {
  const [away = 0] = await freePorts(1);
  const config = {
    global: { scrape_interval: '1s' },
    scrape_configs: [{ job_name: 'self', static_configs: [{ targets: ['127.0.0.1:1'] }] }],
    remote_write: [
      {
        url: `http://127.0.0.1:${away}/write`,
        write_relabel_configs: [{ source_labels: ['__name__'], regex: 'up', action: 'drop' }],
      },
    ],
  };
  return run('prometheus', config, (file, folder, port) => [
    `--config.file=${file}`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
  ]);
}

/** An Alertmanager that talks to others, takes one alert of a name, and has one silenced. */
export async function gossiper(): Promise<Other> {
  const [gossip = 0] = await freePorts(1);
  const config = { route: { receiver: 'nobody', group_wait: '1s' }, receivers: [{ name: 'nobody' }] };
  const args = (file: string, folder: string, port: number): string[] => [
    `--config.file=${file}`,
    `--storage.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
    `--cluster.listen-address=127.0.0.1:${gossip}`,
    '--cluster.settle-timeout=1s',
    '--alerts.per-alertname-limit=1',
  ];
  return run('alertmanager', config, args, async (url) => {
    const startsAt = new Date().toISOString();
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const matchers = [{ name: 'alertname', value: 'Quiet', isRegex: false, isEqual: true }];
    await post(`${url}/api/v2/silences`, { matchers, startsAt, endsAt, createdBy: 'test', comment: 'test' });
    const alert = (number: string): object => ({ labels: { alertname: 'Quiet', number }, startsAt });
    await post(`${url}/api/v2/alerts`, [alert('1'), alert('2')]);
  });
}

async function post(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
