import { samplesOfAlert } from './pending';
import type { Rule } from './rule';
import { type Found, labelText, withoutName } from './found';

/** How many questions are asked at a time. */
const AT_A_TIME = 2;

/** What rules would have stored, had they been there: as text in Prometheus' own format. */
export async function evaluated(
  prometheus: string,
  rules: readonly Rule[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<string[]> {
  const waiting = [...rules];
  const texts: string[] = [];
  const worker = async (): Promise<void> => {
    for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
      const found = await range(prometheus, rule.query, { from, to, step: rule.interval });
      texts.push(...found.map((series) => samplesOf(rule, series, to)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return texts;
}

function samplesOf(rule: Rule, found: Found, to: number): string {
  if (rule.type === 'alerting') return samplesOfAlert(rule, found, to);
  const name = rule.name + labelText({ ...withoutName(found.metric), ...rule.labels });
  return found.values.map(([time, value]) => `${name} ${value} ${time}\n`).join('');
}

async function range(
  prometheus: string,
  query: string,
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
): Promise<readonly Found[]> {
  const body = new URLSearchParams({ query, start: String(from), end: String(to), step: String(step) });
  const response = await fetch(`${prometheus}/api/v1/query_range`, { method: 'POST', body });
  const answer = (await response.json()) as { data?: { result: Found[] }; error?: string };
  if (answer.data === undefined) throw new Error(`${query}: ${answer.error ?? response.status}`);
  return answer.data.result;
}
