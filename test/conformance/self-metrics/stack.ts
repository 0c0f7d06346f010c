import type { Manifest } from '../../../src';
import { type Family, exposition } from '../../harness/exposition';
import { Life } from '../../harness/life';
import { find, manifestsOf } from '../../harness/manifests';
import { podSpec } from '../../harness/pod';
import { waitFor } from '../../harness/process';
import { stacks } from '../../stacks';
import { call, delta, logLine, send } from './telemetry';

const NAMESPACE = 'observability';
export const PARTS = ['loki', 'jaeger', 'alertmanager', 'gateway', 'prometheus'] as const;
export type Part = (typeof PARTS)[number];

/** What is done every few minutes is done every second, so that nobody waits for it. */
const SOONER: readonly (readonly [RegExp, string])[] = [
  [/compaction_interval: 10m/, 'compaction_interval: 1s'],
  [/^( *)ephemeral: false$/m, '$&\n$1maintenance_interval: 1s\n$1metrics_update_interval: 1s'],
];

/** The default stack, with something of everything in it. */
export class LivingStack {
  private readonly manifests = sooner(manifestsOf(stacks.default));
  private readonly life = new Life(this.manifests, {
    namespace: NAMESPACE,
    parts: PARTS,
    secrets: () => 'http://127.0.0.1:9/nobody-listens-here',
    network: '127.0.17',
  });

  async start(): Promise<void> {
    await this.life.start();
    const gateway = this.life.url('gateway', 4318);
    await send(gateway, 'logs', logLine('a line'));
    await send(gateway, 'traces', call());
    await send(gateway, 'metrics', delta([10, 5]));
    const loki = this.life.url('loki', 3100);
    // Too old to be stored: Loki refuses it for good, and the gateway gives it up.
    await send(gateway, 'logs', logLine('an old line', 30 * 86_400));
    await ask(`${loki}/loki/api/v1/query_range?query={service_name="caller"}`, '"stream":');
    await ask(`${this.life.url('jaeger', 16686)}/api/traces?service=caller`, 'spans');
    await ask(`${this.life.url('prometheus', 9090)}/api/v1/query?query=up`, 'success');
    await fetch(`${loki}/flush`, { method: 'POST' });
  }

  /** Everything that a part exposes, on whichever of its ports. */
  async metrics(part: Part): Promise<Map<string, Family>> {
    const [container] = podSpec(find(this.manifests, 'StatefulSet', part, NAMESPACE)).containers;
    const pages = await Promise.all(
      (container?.ports ?? []).map(({ containerPort }) => page(`${this.life.url(part, containerPort)}/metrics`)),
    );
    return exposition(pages.join('\n'));
  }

  /** Names of what Prometheus itself adds to the scrapes of each target. */
  async added(): Promise<string[]> {
    const query = encodeURIComponent('count by (__name__) ({__name__=~"up|scrape_.+"})');
    const response = await fetch(`${this.life.url('prometheus', 9090)}/api/v1/query?query=${query}`);
    const { data } = (await response.json()) as { data: { result: { metric: { __name__: string } }[] } };
    return data.result.map(({ metric }) => metric.__name__);
  }

  end(): Promise<void> {
    return this.life.end();
  }
}

function sooner(manifests: readonly Manifest[]): Manifest[] {
  const hurry = (text: string): string => SOONER.reduce((changed, [from, to]) => changed.replace(from, to), text);
  return manifests.map((manifest) => {
    if (manifest.kind !== 'ConfigMap') return manifest;
    const files = Object.entries(manifest['data'] as Record<string, string>);
    return { ...manifest, data: Object.fromEntries(files.map(([name, text]) => [name, hurry(text)])) };
  });
}

/** Asks until the answer has what was sent a moment ago. */
async function ask(url: string, expected: string): Promise<void> {
  await waitFor(`${expected} from ${url}`, async () => (await (await fetch(url)).text()).includes(expected), 30_000);
}

/** What an address shows; nothing where nobody speaks HTTP. */
async function page(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    const text = await response.text();
    return response.ok && text.includes('# TYPE') ? text : '';
  } catch {
    return '';
  }
}
