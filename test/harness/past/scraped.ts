import { storedNames } from '../../../src/catalogue';
import { allMetrics } from '../../../charts/metrics';
import { scrape } from '../exposition';
import { History, type Span, type TargetLabels } from './history';

interface ActiveTarget {
  readonly scrapeUrl: string;
  readonly scrapeInterval: string;
  readonly labels: TargetLabels;
}

interface Target {
  readonly url: string;
  readonly history: History;
}

/** Programs that tell of themselves by OpenTelemetry's exporter, which does not say when counters began. */
const WITHOUT_BEGINNINGS = ['gateway', 'jaeger'];

const SECONDS: Readonly<Record<string, number>> = { '15s': 15, '30s': 30, '1m': 60, '1m0s': 60 };

/** Everything that a running Prometheus scrapes, step by step. */
export class Scraped {
  private constructor(
    private readonly targets: readonly Target[],
    private readonly common: History,
  ) {}

  /** Asks a Prometheus for its targets, with the labels that it gives them. */
  static async by(prometheus: string): Promise<Scraped> {
    const response = await fetch(`${prometheus}/api/v1/targets?state=active`);
    const { data } = (await response.json()) as { data: { activeTargets: ActiveTarget[] } };
    const known = storedNames(allMetrics());
    const targets = data.activeTargets.map(({ scrapeUrl, scrapeInterval, labels }) => ({
      url: scrapeUrl,
      history: new History(
        labels,
        SECONDS[scrapeInterval] ?? 30,
        !WITHOUT_BEGINNINGS.includes(labels['job'] ?? ''),
        (name) => known.has(name),
      ),
    }));
    return new Scraped(targets, new History({}, 15, false, () => true));
  }

  get size(): number {
    return this.targets.reduce((sum, { history }) => sum + history.size, this.common.size);
  }

  /** Scrapes all targets once. */
  async keep(step: number): Promise<void> {
    await Promise.all(
      this.targets.map(async ({ url, history }) => {
        history.keep(step, (await scrape(url)).values());
      }),
    );
  }

  /** Keeps what Prometheus says of its scrapes, as if it had always been so. */
  async keepScrapes(prometheus: string): Promise<void> {
    const query = encodeURIComponent('{__name__=~"up|scrape_.+"}');
    const response = await fetch(`${prometheus}/api/v1/query?query=${query}`);
    const { data } = (await response.json()) as {
      data: { result: { metric: Record<string, string>; value: [number, string] }[] };
    };
    const series = data.result.map(({ metric: { __name__: name = '', ...labels }, value: [, value] }) => ({
      name,
      labels,
      value: name === 'up' ? 1 : Number(value),
    }));
    this.common.keep(0, [{ name: 'up', type: 'gauge', series }]);
  }

  *samples(span: Span): Generator<string> {
    for (const history of [this.common, ...this.targets.map((target) => target.history)]) yield* history.samples(span);
  }
}
