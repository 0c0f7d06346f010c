import { type App, Chart } from 'cdk8s';
import { Gateway, type GatewayProps } from '../../../src';
import { anthropic, claudeCode, codex, framework, gemini, geminiCli, openai } from '../../../src/providers';
import { type Family, scrape } from '../../harness/exposition';
import { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { waitFor } from '../../harness/process';

const PROVIDERS = [claudeCode(), codex(), geminiCli(), openai(), anthropic(), gemini(), framework()];

/** A gateway alone: what it counts does not depend on who stores logs and traces. */
export function gatewayAlone(
  props: GatewayProps = {},
  parts: readonly string[] = ['gateway'],
  peers: Readonly<Record<string, string>> = {},
): Life {
  return new Life(manifestsOf(declareGateway(props)), { namespace: 'ledger', parts, secrets: () => '', peers });
}

/** The program that declares a gateway alone, for all clients unless some are named. */
export function declareGateway(props: GatewayProps = {}): (app: App) => void {
  return (app) => {
    new Gateway(new Chart(app, 'ledger', { namespace: 'ledger' }), 'gateway', { providers: PROVIDERS, ...props });
  };
}

/** A front and its workers, `gateway-worker-0` and so on. */
export function declareWorkers(count: number, workers: readonly string[]): Life {
  return gatewayAlone({ workers: { count, front: 1 } }, ['gateway', ...workers]);
}

/** Starts workers and then the front, so that it finds them at once. */
export async function startWorkers(life: Life, workers: readonly string[]): Promise<void> {
  for (const parts of [workers, ['gateway']]) {
    for (const part of parts) life.launch(part);
    await Promise.all(parts.map((part) => life.ready(part)));
  }
}

/** One series of the ledger, by its labels, and what it says. */
interface Entry {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Whose ledger it is on. */
  readonly part: string;
}

/** What the ledgers of one or more gateways say together. */
export class Ledger {
  constructor(private readonly entries: readonly Entry[]) {}

  static async read(life: Life, parts: readonly string[] = ['gateway']): Promise<Ledger> {
    const read = parts.map(async (part) => {
      const families = await scrape(`${life.url(part, 8889)}/metrics`);
      return [...families.values()].flatMap((family) => entriesOf(family, part));
    });
    return new Ledger((await Promise.all(read)).flat());
  }

  /** Reads until as many readings that lie apart by more than a batch are the same: more after a great load. */
  static async settled(life: Life, parts: readonly string[] = ['gateway'], readings = 2): Promise<Ledger> {
    let last = '';
    let same = 0;
    return waitFor(
      'the ledger to settle',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 350));
        const ledger = await Ledger.read(life, parts);
        const now = JSON.stringify(ledger.entries);
        same = now === last ? same + 1 : 1;
        last = now;
        return same >= readings && ledger;
      },
      30_000,
    );
  }

  /** What was added since an earlier reading. */
  since(earlier: Ledger): Ledger {
    const old = new Map(earlier.entries.map((entry) => [keyOf(entry), entry.value]));
    return new Ledger(this.entries.map((entry) => ({ ...entry, value: entry.value - (old.get(keyOf(entry)) ?? 0) })));
  }

  /** Sums of a metric by labels, without those that are zero; labels are joined by a blank. */
  by(metric: string, labels: readonly string[], where: Readonly<Record<string, string>> = {}): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const entry of this.entries) {
      if (entry.metric !== metric) continue;
      if (Object.entries(where).some(([label, value]) => entry.labels[label] !== value)) continue;
      const key = labels.map((label) => entry.labels[label] ?? '').join(' ');
      sums[key] = (sums[key] ?? 0) + entry.value;
    }
    return Object.fromEntries(Object.entries(sums).filter(([, sum]) => Math.abs(sum) > 1e-12));
  }

  total(metric: string, where: Readonly<Record<string, string>> = {}): number {
    return this.by(metric, [], where)[''] ?? 0;
  }

  /** The ledger of one of the gateways alone. */
  on(part: string): Ledger {
    return new Ledger(this.entries.filter((entry) => entry.part === part));
  }

  /** How many series there are. */
  get size(): number {
    return this.entries.length;
  }

  /** Every value of every label. */
  get values(): string[] {
    return this.entries.flatMap(({ labels }) => Object.values(labels));
  }
}

function entriesOf(family: Family, part: string): Entry[] {
  return family.series.map(({ name, labels, value }) => ({ metric: name, labels, value, part }));
}

function keyOf({ part, metric, labels }: Entry): string {
  return part + metric + JSON.stringify(Object.entries(labels).sort());
}

/** Points that the ledger could not add: they came out of order, or beyond the bound of series. */
export async function refusedPoints(life: Life, part = 'gateway'): Promise<number> {
  const families = await scrape(`${life.url(part, 8888)}/metrics`);
  const series = families.get('otelcol_deltatocumulative_datapoints_total')?.series ?? [];
  return series.filter(({ labels }) => labels['error'] !== undefined).reduce((sum, { value }) => sum + value, 0);
}
