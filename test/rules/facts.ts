import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allMetrics } from '../../charts/metrics';
import { type RuleContext, emittedNames } from '../../rules/context';
import { LABEL_VALUES, type LintFacts } from '../../rules/lint';
import { ALERT_SERIES } from '../../src/catalogue';

const RUNBOOKS = join(__dirname, '..', '..', 'docs', 'runbooks');

/** Names of the runbook pages. */
export function runbookPages(): string[] {
  return readdirSync(RUNBOOKS).flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);
}

/** What the shipped rules are judged by: the metrics that something in the stack emits, and how it is set. */
export function shippedFacts(context: RuleContext): LintFacts {
  const emitted = emittedNames(context);
  const jobs = context.parts.flatMap(({ scrape }) => scrape.map(({ job }) => job));
  return {
    metrics: [...allMetrics(), ...ALERT_SERIES].filter(({ name }) => emitted.has(name)),
    values: LABEL_VALUES,
    scrapeInterval: '30s',
    retention: '30d',
    runbooks: runbookPages(),
    whole: { jobs: [...new Set(jobs)] },
  };
}
