/** One series as promtool writes it: `series('up', { job: 'loki' })` is `up{job="loki"}`. */
export function series(metric: string, labels: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(String(value))}`);
  return `${metric}{${pairs.join(', ')}}`;
}
