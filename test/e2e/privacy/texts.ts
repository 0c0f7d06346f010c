import type { Life } from '../../harness/life';

const BASE64 = /^[A-Za-z0-9+/]{24,}={0,2}$/;

/** Every text in something parsed, keys included, and what those say that are written in base64. */
export function textsOf(parsed: unknown): string[] {
  if (typeof parsed === 'string') {
    return BASE64.test(parsed) ? [parsed, Buffer.from(parsed, 'base64').toString('utf8')] : [parsed];
  }
  if (Array.isArray(parsed)) return parsed.flatMap(textsOf);
  if (typeof parsed !== 'object' || parsed === null) return [String(parsed)];
  return Object.entries(parsed).flatMap(([key, value]) => [key, ...textsOf(value)]);
}

/** What a gateway shows besides what it sends: its endpoints for Prometheus, and what it printed. */
export async function outputAndMetrics(life: Life): Promise<string[]> {
  const pages = await Promise.all(
    [8888, 8889, 8890].map(async (port) => {
      const headers = { accept: 'application/openmetrics-text; version=1.0.0' };
      const response = await fetch(`${life.url('gateway', port)}/metrics`, { headers });
      return response.text();
    }),
  );
  return [...pages, life.program('gateway').output()];
}
