import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Life } from '../life';
import { NETWORK } from '../loopback';
import { manifestsOf } from '../manifests';
import { adopt, blockSpans, blocksOf } from './blocks';
import { Company } from './company';
import { evaluated } from './evaluated';
import { levels } from './rule';
import { Scraped } from './scraped';
import { stackWithBudgets } from './stack';
import { betweenTwoLives, dataOf, wipe } from './store';
import type { Tally } from './tally';
import { STEPS, TICK, Timeline } from './timeline';
import { look } from './visitor';

export interface WorldOptions {
  /** The first three numbers of its addresses. @default those of this process of tests */
  readonly network?: string;
  /** Told of what is going on. @default nobody */
  readonly log?: (line: string) => void;
}

/** How long it takes to live through the past, roughly. */
const SECONDS_OF_LIVING = 50;

/** A stack of real programs with a past of three hours: in it, what agents of several teams did is known exactly. */
export class World {
  readonly prometheus: string;
  readonly loki: string;
  readonly jaeger: string;
  readonly alertmanager: string;
  readonly truth: Tally;
  /** Seconds since 1970: before anything happened. */
  from = 0;
  /** Seconds since 1970: after everything of which the truth knows. */
  to = 0;
  private readonly life: Life;
  private readonly company: Company;
  private readonly scratch = mkdtempSync(join(tmpdir(), 'signalbox-past-'));

  private constructor(private readonly options: WorldOptions) {
    const { network = NETWORK } = options;
    const proxy = `${network}.30`;
    this.life = new Life(manifestsOf(stackWithBudgets), {
      namespace: 'observability',
      parts: ['loki', 'jaeger', 'alertmanager', 'gateway', 'prometheus'],
      secrets: () => `http://${network}.9:9/nobody-listens-here`,
      peers: { 'litellm.litellm.svc': proxy },
      network,
    });
    this.prometheus = this.life.url('prometheus', 9090);
    this.loki = this.life.url('loki', 3100);
    this.jaeger = this.life.url('jaeger', 16686);
    this.alertmanager = this.life.url('alertmanager', 9093);
    this.company = new Company(this.life.url('gateway', 4318), proxy);
    this.truth = this.company.truth;
  }

  /** Starts a world and lives through its past, which takes about three minutes. */
  static async begin(options: WorldOptions = {}): Promise<World> {
    const world = new World(options);
    try {
      await world.start();
      return world;
    } catch (error) {
      await world.end();
      throw error;
    }
  }

  /** Some more of the same, live. It is not in the truth of the past. */
  async goOn(): Promise<void> {
    await this.company.live(STEPS + 1, new Date());
  }

  async end(): Promise<void> {
    await this.company.end();
    await this.life.end();
    rmSync(this.scratch, { recursive: true, force: true });
  }

  private async start(): Promise<void> {
    await this.life.start();
    await this.company.begin();
    this.log('the programs run');
    const timeline = new Timeline(new Date(Date.now() + SECONDS_OF_LIVING * 1000));
    const scraped = await Scraped.by(this.prometheus);
    await scraped.keep(0);
    for (let step = 1; step <= STEPS; step++) {
      await this.company.live(step, timeline.ended(step));
      await scraped.keep(step);
      if (step % 10 === 0) await look(this);
      if (step % 10 === 0) this.log(`step ${step} of ${STEPS}, ${scraped.size} series`);
    }
    await this.company.settle(this.life.url('gateway', 8889));
    this.truth.close();
    await scraped.keep(STEPS);
    await scraped.keepScrapes(this.prometheus);
    await sleep(Math.max(0, timeline.to * 1000 - Date.now()));
    this.from = timeline.from;
    this.to = Math.floor(Date.now() / 1000 / TICK) * TICK;
    await this.remember(scraped, (time) => timeline.stepAt(time));
    await fetch(`${this.loki}/flush`, { method: 'POST' });
    await this.goOn();
    this.log('the world is there');
  }

  /** Gives Prometheus the past, in place of what it saw of it. */
  private async remember(scraped: Scraped, stepAt: (time: number) => number): Promise<void> {
    const data = await dataOf(this.prometheus);
    const spans = blockSpans(this.from, this.to + 1);
    const blocks = await Promise.all(
      spans.map((span) =>
        blocksOf(scraped.samples({ ...span, since: this.from, stepAt }), join(this.scratch, `scraped-${span.from}`)),
      ),
    );
    this.log('what was scraped is written down');
    await betweenTwoLives(this.life, () => {
      wipe(data);
      for (const folder of blocks) adopt(folder, data);
    });
    for (const [level, rules] of (await levels(this.prometheus)).entries()) {
      const texts = await evaluated(this.prometheus, rules, this);
      if (texts.length === 0) continue;
      const recorded = await blocksOf(texts, join(this.scratch, `level-${level}`));
      await betweenTwoLives(this.life, () => {
        adopt(recorded, data);
      });
      this.log(`level ${level} of rules: ${rules.length}, ${texts.length} series`);
    }
  }

  private log(line: string): void {
    this.options.log?.(line);
  }
}
