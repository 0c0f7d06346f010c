/** What is chosen of a variable. */
export interface Choice {
  readonly name: string;
  /** `$__all` for everything. */
  readonly values: readonly string[];
  /** What stands for everything. */
  readonly allValue: string;
  /** Whether several can be chosen, so that a query has to match any of them. */
  readonly isPattern: boolean;
}

export const ALL = '$__all';

/** Choices by their names. */
export type Choices = ReadonlyMap<string, Choice>;

/** What Grafana knows of the range and the panel, without the `$__`. */
export type Facts = Readonly<Record<string, string>>;

// A number after it is a group of a regular expression.
const VARIABLE = /\$([A-Za-z_]\w*)|\$\{(\w+)(?::(\w+))?\}/g;

/** A query as the data sources of Prometheus and Loki send it. */
export function interpolated(text: string, choices: Choices, facts: Facts = {}): string {
  return text.replaceAll(VARIABLE, (_, short?: string, long?: string, format?: string) => {
    const name = short ?? long ?? '';
    const fact = facts[name];
    if (fact !== undefined) return fact;
    const choice = choices.get(name);
    if (choice === undefined) throw new Error(`there is no variable ${name}`);
    return formatted(choice, format);
  });
}

function formatted({ values, allValue, isPattern }: Choice, format: string | undefined): string {
  if (values.includes(ALL)) return allValue;
  if (format === 'raw') return values.join(',');
  if (format === 'regex') return anyOf(values.map(escaped));
  if (format !== undefined) throw new Error(`nothing is known of the format ${format}`);
  // In a text within quotes, where each backslash has to be written twice.
  if (isPattern) return anyOf(values.map((value) => escaped(value).replaceAll('\\', '\\\\')));
  return values.join('|').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

function anyOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `(${values.join('|')})`;
}

function escaped(value: string): string {
  return value.replaceAll(/[\\$^*{}[\]'+?.()|]/g, String.raw`\$&`);
}
