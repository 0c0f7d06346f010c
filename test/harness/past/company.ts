import { waitFor } from '../process';
import { recordingsOf } from '../recordings';
import { replay } from '../../e2e/replay';
import { exposition } from '../exposition';
import { Cast } from './cast';
import { Chance } from './chance';
import { OWNERS } from './owner';
import { Proxy } from './proxy';
import { addProxy, addRecording } from './recorded-truth';
import { retold } from './retold';
import { Tally } from './tally';
import { STEPS, intensity } from './timeline';
import { unrecorded } from './unrecorded';

const NAMES = (['claude', 'codex', 'gemini', 'gen-ai'] as const).flatMap(recordingsOf);

/** People with coding agents, programs with agents in them, and a proxy: everybody who is watched. */
export class Company {
  readonly truth = new Tally();
  private readonly chance = new Chance(20_261_121);
  private readonly casts: readonly Cast[];
  private readonly proxy = new Proxy();
  private told = 0;

  constructor(
    private readonly gateway: string,
    private readonly proxyAddress: string,
  ) {
    const [first, , third = OWNERS[0]] = OWNERS;
    this.casts = [
      new Cast(gateway, first, ['planner', 'coder', 'reviewer'], this.truth),
      new Cast(gateway, third, ['support', 'analyst', 'coder'], this.truth),
    ];
  }

  async begin(): Promise<void> {
    await this.proxy.listen(this.proxyAddress);
    addProxy(this.truth);
  }

  /** One step: what happened in it, over at some time. */
  async live(step: number, over: Date): Promise<void> {
    const load = intensity(step);
    if (step === Math.round(STEPS / 4)) this.proxy.show(1);
    if (step === Math.round(STEPS / 2)) this.proxy.show(2);
    if (step % 15 === 0) await this.unheardOf();
    const recordings = Math.floor(load * 2 + this.chance.next());
    for (let count = 0; count < recordings; count++) await this.retell(over);
    await Promise.all(this.casts.map((cast) => cast.act(step, load, over, this.chance)));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }

  /** Waits until the gateway has counted everything. */
  async settle(ledger: string): Promise<void> {
    const expected = this.truth.total('llm_tokens_total');
    let counted = 0;
    await waitFor(
      `${expected} tokens to be counted`,
      async () => {
        const families = exposition(await (await fetch(`${ledger}/metrics`)).text());
        counted = (families.get('llm_tokens_total')?.series ?? []).reduce((sum, { value }) => sum + value, 0);
        return counted >= expected;
      },
      30_000,
    ).catch((error: unknown) => {
      throw new Error(`${counted} of ${expected} tokens are counted`, { cause: error });
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }

  async end(): Promise<void> {
    await Promise.all(this.casts.map((cast) => cast.end()));
    await this.proxy.end();
  }

  private async unheardOf(): Promise<void> {
    const [owner] = OWNERS;
    await replay({ requests: unrecorded(this.truth, owner) }, this.gateway);
  }

  /** The first times all recordings in a row, so that each is there. */
  private async retell(over: Date): Promise<void> {
    const number = this.told++;
    const name = NAMES[number < NAMES.length ? number : this.chance.whole(0, NAMES.length - 1)] ?? '';
    const owner = this.chance.pick(OWNERS);
    await replay({ requests: retold(name, { number, owner, end: over }) }, this.gateway);
    addRecording(this.truth, name, owner);
  }
}
