/** A range of time, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MILLISECONDS = { s: 1e3, m: 60e3, h: 3600e3, d: 86_400e3, w: 604_800e3 } as const;

/** A duration as Grafana writes it: `90s`, `1m`, `30d`. */
export function millisecondsOf(duration: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|[smhdw])$/.exec(duration) ?? [];
  if (unit === undefined) throw new Error(`${duration} is no duration`);
  return Number(count) * (unit === 'ms' ? 1 : MILLISECONDS[unit as keyof typeof MILLISECONDS]);
}

/** What lies between a beginning such as `now-24h` or `now/d`, read at some time, and that time. */
export function spanOf(from: string, now: number): Span {
  const [, back, day] = /^now(?:-(\w+)|(\/d))$/.exec(from) ?? [];
  if (back !== undefined) return { from: now - millisecondsOf(back), to: now };
  if (day !== undefined) return { from: Math.floor(now / MILLISECONDS.d) * MILLISECONDS.d, to: now };
  throw new Error(`${from} is no beginning of a range`);
}

/** The range of a panel that looks back as far as it wants, and not as far as the dashboard. */
export function ownSpan(timeFrom: string | undefined, span: Span): Span {
  if (timeFrom === undefined) return span;
  return spanOf(timeFrom.startsWith('now') ? timeFrom : `now-${timeFrom}`, span.to);
}
