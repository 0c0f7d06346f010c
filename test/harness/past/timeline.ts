/** Seconds from one step of the past to the next. */
export const STEP = 120;

/** How often the ledger is scraped, in seconds; every time of the past is a multiple of it. */
export const TICK = 15;

/** Three hours. */
export const STEPS = 90;

/** A past of three hours in steps, all in seconds since 1970. */
export class Timeline {
  /** The first scrape, before anything happened. */
  readonly from: number;
  /** When the last step is over. */
  readonly to: number;

  constructor(endsAbout: Date) {
    this.to = Math.ceil(endsAbout.getTime() / 1000 / TICK) * TICK;
    this.from = this.to - STEPS * STEP;
  }

  /** When a step is scraped first. */
  scraped(step: number): number {
    return this.from + step * STEP - early(step);
  }

  /** The last step that is scraped by some time. */
  stepAt(time: number): number {
    const due = Math.min(STEPS, Math.floor((time - this.from) / STEP));
    return due < STEPS && this.scraped(due + 1) <= time ? due + 1 : due;
  }

  /** When what belongs to a step is over: before it is scraped. */
  ended(step: number): Date {
    return new Date((this.scraped(step) - 1) * 1000);
  }
}

/** Seconds by which a step comes early: life is not in step with those who look at it every two minutes. */
function early(step: number): number {
  return step === 0 || step === STEPS ? 0 : ((step * 5) % 7) * TICK;
}

/** How busy a step is, from 0 to 1: waves of half an hour, quiet in the middle. */
export function intensity(step: number): number {
  const wave = (1 + Math.sin((step / STEPS) * 6 * 2 * Math.PI)) / 2;
  const pause = step > 0.45 * STEPS && step < 0.55 * STEPS ? 0.2 : 1;
  return (0.15 + 0.85 * wave) * pause;
}
