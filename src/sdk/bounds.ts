/** What stands for a value that would make a series of its own for each file, session or person. */
const FOLDED = 'other';

/** How many values one label may have in a process. */
const MOST_VALUES = 100;

/**
 * Values that look unbounded: long ones, paths, addresses, sentences, UUIDs, hexadecimal ids and long numbers. The
 * gateway folds the same.
 */
const UNBOUNDED = /^.{65,}$|[/\\@\s]|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{16,}|[0-9]{6,}/is;

/** Parts of a model's name that the gateway takes away: the route to it, its context size, the day of its snapshot. */
const ROUTE_SIZE_AND_DAY = /^.*\/|\[[^\]]*\]$|[-@](20[0-9]{6}|20[0-9]{2}-[0-9]{2}-[0-9]{2})$/g;

/** Whether a label should not have such a value. */
export function looksUnbounded(label: string, value: string): boolean {
  return UNBOUNDED.test(label === 'model' ? value.replaceAll(ROUTE_SIZE_AND_DAY, '') : value);
}

/** Keeps labels bounded: values that look unbounded, or are too many, become `other`, and somebody is told once. */
export class Bounds {
  private readonly seen = new Map<string, Set<string>>();
  private readonly warned = new Set<string>();

  constructor(private readonly warn: (message: string) => void) {}

  /** The value as the label gets it. */
  value(label: string, value: string): string {
    if (value === '') return 'unknown';
    const problem = looksUnbounded(label, value)
      ? `looks unbounded: "${value.slice(0, 20)}${value.length > 20 ? '…' : ''}"`
      : this.isOneTooMany(label, value)
        ? `has more than ${MOST_VALUES} values`
        : undefined;
    if (problem === undefined) return value;
    if (!this.warned.has(label)) {
      this.warned.add(label);
      this.warn(`the label "${label}" ${problem}; such values are counted as "${FOLDED}"`);
    }
    return FOLDED;
  }

  private isOneTooMany(label: string, value: string): boolean {
    const values = this.seen.get(label) ?? new Set();
    this.seen.set(label, values);
    if (values.size >= MOST_VALUES) return !values.has(value);
    values.add(value);
    return false;
  }
}
