import { type Metric, up } from '../../../src/catalogue/metric';
import { otelcolMetrics } from '../../../src/catalogue/otelcol';
import { processMetrics } from '../../../src/catalogue/process';
import { scrapeMetrics } from '../../../src/catalogue/scrape';
import {
  type Vector,
  absent,
  as,
  count,
  counted,
  equals,
  firstOf,
  matches,
  max,
  min,
  multiply,
  rate,
  select,
  sum,
  vector,
} from '../../../src/promql';
import type { ShownPart } from '../../context';

const BY_JOB = { by: ['job'] } as const;

/** The jobs of all parts. */
export function jobsOf(parts: readonly ShownPart[]): string[] {
  return [...new Set(parts.flatMap(({ scrape }) => scrape.map(({ job }) => job)))];
}

/** What is asked about the parts of the stack, and not about other targets. */
const ours = (parts: readonly ShownPart[]) => ({ job: matches(jobsOf(parts).join('|')) });

/** The worst target of each job, and 0 for a job that has none: a part that is missing is red, not left out. */
export function worstTargets(parts: readonly ShownPart[]): Vector<'job', 'boolean'> {
  const found = min(select(up, ours(parts)), BY_JOB);
  const missing = jobsOf(parts).map((job) => min(multiply(absent(select(up, { job })), 0), BY_JOB));
  return firstOf(found, ...missing);
}

/** How many targets do not answer, those of other programs among them. */
export const targetsDown: Vector<never, 'count'> = firstOf(count(equals(select(up), 0)), vector(counted(0)));

export const targets = (parts: readonly ShownPart[]) => count(select(up, ours(parts)), BY_JOB);

export const slowestScrape = (parts: readonly ShownPart[]) =>
  max(select(scrapeMetrics.scrapeDuration, ours(parts)), BY_JOB);

export const samples = (parts: readonly ShownPart[]) => sum(select(scrapeMetrics.scrapeSamples, ours(parts)), BY_JOB);

/** Memory of each part: programs that are built of the collector say it under another name. */
export const memory = (parts: readonly ShownPart[]) =>
  firstOf(
    max(select(processMetrics.processMemory, ours(parts)), BY_JOB),
    max(select(otelcolMetrics.memory, ours(parts)), BY_JOB),
  );

/** Processors that all pods of each part use. */
export const processors = (parts: readonly ShownPart[]) => {
  const used = (metric: Metric<'counter', string, 'seconds'>) =>
    as(sum(rate(select(metric, ours(parts)), '$__range'), BY_JOB), 'cores');
  return firstOf(used(processMetrics.processCpu), used(otelcolMetrics.cpu));
};
