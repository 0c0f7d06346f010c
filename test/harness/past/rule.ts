/** A rule as a running Prometheus has it. */
export interface Rule {
  readonly type: 'recording' | 'alerting';
  readonly name: string;
  readonly query: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Seconds until an alert fires. */
  readonly duration?: number;
  /** Seconds that it goes on firing. */
  readonly keepFiringFor?: number;
  /** Seconds between evaluations. */
  readonly interval: number;
}

interface Group {
  readonly interval: number;
  readonly rules: readonly Omit<Rule, 'interval'>[];
}

const NAMES = /[a-zA-Z_:][\w:]*/g;

/** The rules of a Prometheus, first those that read nothing of others, then those that read these, and so on. */
export async function levels(prometheus: string): Promise<readonly (readonly Rule[])[]> {
  const response = await fetch(`${prometheus}/api/v1/rules`);
  const { data } = (await response.json()) as { data: { groups: readonly Group[] } };
  const rules = data.groups.flatMap((group) => group.rules.map((rule) => ({ ...rule, interval: group.interval })));
  const depths = depthsOf(rules);
  const levels: Rule[][] = [];
  for (const rule of rules) (levels[depths.get(rule) ?? 0] ??= []).push(rule);
  return levels;
}

function depthsOf(rules: readonly Rule[]): Map<Rule, number> {
  const depths = new Map<Rule, number>();
  const made = new Map<string, Rule[]>();
  for (const rule of rules) {
    const name = rule.type === 'alerting' ? 'ALERTS' : rule.name;
    made.set(name, [...(made.get(name) ?? []), rule]);
  }
  const depth = (rule: Rule, above: readonly Rule[]): number => {
    const known = depths.get(rule);
    if (known !== undefined) return known;
    const read = [...new Set(rule.query.match(NAMES) ?? [])].flatMap((name) => made.get(name) ?? []);
    // Alerts that are about alerts go round in a circle, which takes one more evaluation; here it is cut.
    const below = read.filter((other) => other !== rule && !above.includes(other));
    const found = below.reduce((most, other) => Math.max(most, 1 + depth(other, [...above, rule])), 0);
    depths.set(rule, found);
    return found;
  };
  for (const rule of rules) depth(rule, []);
  return depths;
}
