import type { Metric } from '../../src/catalogue/metric';
import { type Matcher, matches } from '../../src/promql';
import type { RuleContext } from '../context';

/**
 * Matches the jobs of the parts that emit a metric. Programs are built of the same libraries and use the same names:
 * a part is told from others by its job, and recognised by a metric that it alone emits, whatever it is called.
 */
export function jobsOf({ parts }: RuleContext, { name }: Metric): Matcher | undefined {
  const jobs = parts
    .filter(({ emits = [] }) => emits.some((metric) => metric.name === name))
    .flatMap(({ scrape }) => scrape.map(({ job }) => job));
  const [first, ...rest] = [...new Set(jobs)];
  return first === undefined || rest.length === 0 ? first : matches([first, ...rest].join('|'));
}
