import { type Matchers, not, notMatches } from '../../src/promql';
import type { RuleContext } from '../context';
import { jaegerJob } from '../stack/jaeger';

/** Jaeger counts under the collector's names, and has alerts of its own. */
export function notJaeger(context: RuleContext): Matchers<'job'> {
  const job = jaegerJob(context);
  if (job === undefined) return {};
  return { job: typeof job === 'string' ? not(job) : notMatches(job.value) };
}
