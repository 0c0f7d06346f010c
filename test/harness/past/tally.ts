type Where = Readonly<Record<string, string>>;

interface Entry {
  readonly labels: Where;
  readonly value: number;
}

/** What really happened, as sums by the names and labels that they are counted under. */
export class Tally {
  private readonly entries = new Map<string, Entry[]>();
  private closed = false;

  add(metric: string, labels: Where, value: number): void {
    if (this.closed) return;
    const entries = this.entries.get(metric) ?? [];
    entries.push({ labels, value });
    this.entries.set(metric, entries);
  }

  /** What happens from now on is not noted. */
  close(): void {
    this.closed = true;
  }

  /** The sum over everything with some labels. */
  total(metric: string, where: Where = {}): number {
    return (this.entries.get(metric) ?? [])
      .filter(({ labels }) => Object.entries(where).every(([label, value]) => labels[label] === value))
      .reduce((sum, { value }) => sum + value, 0);
  }

  /** Sums by the values of one label, without those of what does not have it. */
  by(metric: string, label: string, where: Where = {}): Record<string, number> {
    const values = new Set((this.entries.get(metric) ?? []).map(({ labels }) => labels[label]));
    return Object.fromEntries(
      [...values].flatMap((value) =>
        value === undefined ? [] : [[value, this.total(metric, { ...where, [label]: value })]],
      ),
    );
  }

  get metrics(): string[] {
    return [...this.entries.keys()];
  }
}
