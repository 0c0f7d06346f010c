import type { Family } from '../exposition';

/** One series over the steps of the past; nothing before it appeared. */
interface Line {
  readonly text: string;
  /** It says when it began, and so that it was 0 then. */
  readonly began: boolean;
  readonly first: number;
  readonly values: number[];
}

/** Of which time samples are asked for, in seconds since 1970. */
export interface Span {
  /** When the first scrape was. */
  readonly since: number;
  readonly from: number;
  readonly before: number;
  /** Which step it was at some time. */
  readonly stepAt: (time: number) => number;
}

/** Labels that a scrape puts on everything that a target exposes. */
export type TargetLabels = Readonly<Record<string, string>>;

const FLOATS = /^(le|quantile)$/;

/** What one target exposed at each step. */
export class History {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly target: TargetLabels,
    /** Seconds between two scrapes. */
    private readonly interval: number,
    /** Whether counters of the target say when they began. */
    private readonly hasBeginnings: boolean,
    private readonly isKept: (name: string) => boolean,
  ) {}

  get size(): number {
    return this.lines.size;
  }

  /** Keeps what the target exposes after a step; of several times the last. */
  keep(step: number, families: Iterable<Family>): void {
    for (const { type, series } of families) {
      for (const { name, labels, value } of series) {
        if (!this.isKept(name)) continue;
        const text = name + this.labels(labels);
        const line = this.lines.get(text) ?? {
          text,
          began: this.hasBeginnings && type !== 'gauge' && !isQuantile(labels),
          first: step,
          values: [],
        };
        this.lines.set(text, line);
        while (line.first + line.values.length < step) line.values.push(line.values.at(-1) ?? 0);
        line.values[step - line.first] = value;
      }
    }
  }

  /**
   * The samples of a span of time, at the times of scrapes. A counter that appears later was 0 before: that is what
   * Prometheus adds to a counter that says when it began.
   */
  *samples({ since, from, before, stepAt }: Span): Generator<string> {
    const start = since + Math.ceil((from - since) / this.interval) * this.interval;
    for (const { text, began, first, values } of this.lines.values()) {
      let block = '';
      for (let time = start; time < before; time += this.interval) {
        const step = stepAt(time);
        if (step >= first) block += `${text} ${values[step - first] ?? values.at(-1) ?? 0} ${time}\n`;
        else if (began && stepAt(time + this.interval) >= first) block += `${text} 0 ${time}\n`;
      }
      yield block;
    }
  }

  /** Labels that the target says of itself give way to those of the scrape. */
  private labels(own: Readonly<Record<string, string>>): string {
    const mine = Object.entries(own).map(([label, value]) => [
      label in this.target ? `exported_${label}` : label,
      FLOATS.test(label) && /^-?\d+$/.test(value) ? `${value}.0` : value,
    ]);
    const all = [...mine, ...Object.entries(this.target)].filter(([, value]) => value !== '');
    return `{${all.map(([label = '', value = '']) => `${label}=${JSON.stringify(value)}`).join(',')}}`;
  }
}

function isQuantile(labels: Readonly<Record<string, string>>): boolean {
  return 'quantile' in labels;
}
