import type { Expression, RecordingRule, RuleGroup, Vector } from '../../src/promql';
import { type LintFacts, secondsOf } from './facts';
import { inlined } from './inlined';
import { type KnownSeries, seriesOf } from './known';

/** An alert as the lint sees it, whoever wrote it and in which form. */
export interface LintedAlert {
  readonly group: string;
  readonly name: string;
  readonly when: Vector;
  /** The query with everything that it reads of recordings in their place. */
  readonly whole: Expression;
  readonly for?: string;
  readonly keepFiringFor?: string;
  readonly severity?: string;
  /** Labels besides the severity. */
  readonly labels: Readonly<Record<string, string>>;
  readonly summary?: string;
  readonly description?: string;
  /** Name or address of the page that says what to do. */
  readonly runbook?: string;
  readonly dashboard?: string;
  readonly exceptions: Readonly<Record<string, string>>;
}

/** A recording as the lint sees it. */
export interface LintedRecording {
  readonly group: string;
  readonly name: string;
  readonly query: Vector;
  readonly labels: Readonly<Record<string, string>>;
}

/** A group, with its rules in order. */
export interface LintedGroup {
  readonly name: string;
  readonly interval?: string;
  readonly rules: readonly (LintedAlert | LintedRecording)[];
}

/** Everything that a lint may look at. */
export interface Subject {
  readonly groups: readonly LintedGroup[];
  readonly alerts: readonly LintedAlert[];
  readonly recordings: readonly LintedRecording[];
  readonly facts: LintFacts;
  /** Seconds between two scrapes. */
  readonly scrape: number;
  /** Seconds for which samples are kept. */
  readonly retention: number;
  /** Series that are scraped, by name. */
  readonly known: ReadonlyMap<string, KnownSeries>;
}

/** What both forms of an alert have: typed, and as people write it in YAML. */
interface AnyAlert {
  readonly alert: string;
  readonly when: Vector;
  readonly for?: string;
  readonly keepFiringFor?: string;
  readonly severity?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly summary?: string;
  readonly description?: string;
  readonly runbook?: string;
  readonly dashboard?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly exceptions?: Readonly<Record<string, string>>;
}

/** Groups of rules, with all that lints ask about them. */
export function subjectOf(groups: readonly RuleGroup[], facts: LintFacts): Subject {
  const recordings = groups.flatMap((group) =>
    group.rules.flatMap((rule) => ('record' in rule ? [recordingOf(group, rule)] : [])),
  );
  const linted = groups.map((group) => ({
    name: group.name,
    interval: group.interval,
    rules: group.rules.map((rule) => ('record' in rule ? recordingOf(group, rule) : alertOf(group, rule, recordings))),
  }));
  return {
    groups: linted,
    alerts: linted.flatMap(({ rules }) => rules.filter((rule) => 'when' in rule)),
    recordings,
    facts,
    scrape: secondsOf(facts.scrapeInterval) ?? 30,
    retention: secondsOf(facts.retention) ?? 15 * 86_400,
    known: seriesOf(facts.metrics),
  };
}

type InGroup = Pick<RuleGroup, 'name' | 'labels'>;

function recordingOf(
  { name: group, labels: shared }: InGroup,
  { record, query, labels }: RecordingRule,
): LintedRecording {
  return { group, name: record, query, labels: { ...shared, ...labels } };
}

function alertOf(
  { name: group, labels: shared }: InGroup,
  rule: AnyAlert,
  recordings: readonly LintedRecording[],
): LintedAlert {
  const { severity, ...labels } = {
    ...(rule.severity !== undefined && { severity: rule.severity }),
    ...shared,
    ...rule.labels,
  };
  return {
    group,
    name: rule.alert,
    when: rule.when,
    whole: inlined(rule.when.expression, recordings),
    for: rule.for,
    keepFiringFor: rule.keepFiringFor,
    severity,
    labels,
    ...proseOf(rule),
    exceptions: rule.exceptions ?? {},
  };
}

type Prose = Pick<LintedAlert, 'summary' | 'description' | 'runbook' | 'dashboard'>;

/** What is said to people: in fields of its own, or as the annotations that Prometheus has. */
function proseOf({ alert, annotations, summary, description, runbook = alert, dashboard }: AnyAlert): Prose {
  if (annotations === undefined) return { summary, description, runbook, dashboard };
  return {
    summary: annotations['summary'],
    description: annotations['description'],
    runbook: annotations['runbook_url'] ?? annotations['runbook'],
    dashboard: annotations['dashboard_url'] ?? annotations['dashboard'],
  };
}
