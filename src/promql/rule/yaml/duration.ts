import type { WrittenDuration } from '../rules';
import type { Content, RuleText } from './text';

/** A length of time as Prometheus reads it: units from the largest to the smallest, each once. */
const DURATION = /^(?=.)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/;

function isDuration(written: string): written is WrittenDuration {
  return written === '0' || DURATION.test(written);
}

/** A length of time; undefined where none is written, or something else. */
export function duration(text: RuleText, node: Content, what: string): WrittenDuration | undefined {
  const written = text.text(node, what);
  if (isDuration(written)) return written;
  if (written !== '') {
    text.fault(node, `${what}: "${written}" is no length of time: write one such as 30s, 5m or 1h30m`);
  }
  return undefined;
}
