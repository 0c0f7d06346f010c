const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A length of time as PromQL writes it, in seconds. */
export function secondsOf(window: string): number {
  const [, amount = '', unit = ''] = /^(\d+)([smhd])$/.exec(window) ?? [];
  if (!(unit in SECONDS)) throw new Error(`"${window}" is no length of time`);
  return Number(amount) * SECONDS[unit as keyof typeof SECONDS];
}

/** A length of time in the greatest unit of which it is a whole number; at least a second. */
export function windowOf(seconds: number): `${bigint}${'s' | 'm' | 'h' | 'd'}` {
  const whole = Math.max(1, Math.round(seconds));
  const [unit] = (['d', 'h', 'm'] as const).filter((candidate) => whole % SECONDS[candidate] === 0);
  const amount = BigInt(whole / SECONDS[unit ?? 's']);
  return `${amount}${unit ?? 's'}`;
}
