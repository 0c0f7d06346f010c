import { type Found, labelText, withoutName } from './found';
import type { Rule } from './rule';

/** What of a rule decides how long its alert lasts. */
type Timing = Pick<Rule, 'interval' | 'duration' | 'keepFiringFor'>;

const LABEL = /\{\{ *\$labels\.(\w+) *\}\}/g;

/** What Prometheus stores of an alert while it is pending and while it fires, until some time. */
export function samplesOfAlert(rule: Rule, { metric, values }: Found, to: number): string {
  const series = withoutName(metric);
  const own = Object.entries(rule.labels ?? {}).map(([label, text]) => [
    label,
    text.replaceAll(LABEL, (_, named: string) => series[named] ?? ''),
  ]);
  const labels = { ...series, ...(Object.fromEntries(own) as Record<string, string>), alertname: rule.name };
  let text = '';
  for (const { since, until } of spells(
    values.map(([time]) => time),
    rule,
  )) {
    for (let time = since; time <= Math.min(until, to); time += rule.interval) {
      const alertstate = time - since >= (rule.duration ?? 0) ? 'firing' : 'pending';
      text += `ALERTS${labelText({ ...labels, alertstate })} 1 ${time}\n`;
      text += `ALERTS_FOR_STATE${labelText(labels)} ${since} ${time}\n`;
    }
  }
  return text;
}

/** From when until when an alert lasted, by the times at which its expression held. */
function spells(times: readonly number[], { interval, duration = 0, keepFiringFor = 0 }: Timing) {
  const found: { since: number; until: number }[] = [];
  for (const time of times) {
    const last = found.at(-1);
    if (last !== undefined && time <= last.until + interval) last.until = Math.max(last.until, time);
    else found.push({ since: time, until: time });
    const spell = found.at(-1);
    if (spell !== undefined && time - spell.since >= duration) spell.until = time + keepFiringFor;
  }
  return found;
}
