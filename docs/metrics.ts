import { type MetricGroup, metricGroups } from '../charts/metrics';
import { ALIASES } from '../rules/aliases';
import {
  type Metric,
  OTHER_NAMES,
  type OtherName,
  type Origin,
  prometheusLabel,
  prometheusName,
} from '../src/catalogue';
import { print } from '../src/promql';
import type { Provider } from '../src/providers';
import * as clients from '../src/providers/clients';
import { type RawMetric, attributesOf } from '../src/providers/dialect';

// The reference page docs/metrics.md: `npm run docs` writes it.

/** Whose metrics are shown as they are sent, before the gateway makes the vocabulary of them. */
export type Producer = Pick<Provider, 'title' | 'dialect'>;

const PRODUCERS: readonly Producer[] = uniqueDialects(
  Object.values(clients)
    .map((client) => client({ proxies: [] }))
    // The SDK sends the vocabulary itself.
    .filter(({ id }) => id !== 'framework'),
);

/** Clients that speak alike are shown once. */
function uniqueDialects(producers: readonly Producer[]): Producer[] {
  const first = producers.filter(
    ({ dialect }, index) => producers.findIndex((other) => other.dialect === dialect) === index,
  );
  return first.map(({ title, dialect }) => {
    const titles = producers.filter((other) => other.dialect === dialect).map((other) => other.title);
    return { title: titles.length > 1 ? titles.join(', ') : title, dialect };
  });
}

/** The page as it is to be. */
export function metricsReference(): string {
  return [metricsPage(metricGroups(), PRODUCERS), otherNames()].join('\n');
}

const INTRODUCTION = `# Metrics

Every metric that the stack stores, by where it comes from. Written by \`npm run docs\` from the facts that queries, rules
and dashboards are built of; tests hold these against the real programs.

A histogram is stored as three: \`…_bucket\` with the label \`le\`, \`…_sum\` and \`…_count\`. Labels of the target come on top
of those listed: \`job\`, \`instance\`, \`cluster\`, and \`namespace\` and \`pod\` where a pod was scraped.

| origin | |
| --- | --- |
| program | the program exposes it under this name |
| gateway | the gateway makes it of what clients send |
| your code | code of yours sends it, through \`signalbox/sdk\` |
`;

const ORIGINS: Readonly<Record<Origin, string>> = { real: 'program', derived: 'gateway', sdk: 'your code' };

/** A page of tables: one for each group of metrics, then one for each producer. */
export function metricsPage(groups: readonly MetricGroup[], producers: readonly Producer[]): string {
  const sections = [...groups.map(groupSection), ...producers.filter(sendsMetrics).map(producerSection)];
  return [INTRODUCTION, ...sections].join('\n');
}

function groupSection({ title, about, metrics }: MetricGroup): string {
  const rows = Object.values(metrics).toSorted(byName).map(metricRow);
  return section(title, about, ['metric', 'kind', 'unit', 'labels', 'origin', 'what it says'], rows);
}

const byName = (a: Metric, b: Metric): number => (a.name < b.name ? -1 : 1);

function metricRow({ name, kind, unit, labels, origin, help, otel }: Metric): string[] {
  const sentAs = otel === undefined || otel.name === name ? '' : ` In OpenTelemetry: \`${otel.name}\`.`;
  return [code(name), kind, unit, labels.map(code).join(' '), ORIGINS[origin], help + sentAs];
}

const sendsMetrics = ({ dialect }: Producer): boolean => Object.keys(dialect.metrics).length > 0;

function producerSection({ title, dialect }: Producer): string {
  const rows = Object.entries(dialect.metrics).map(([name, raw]) => producerRow(name, raw));
  const about = `What ${title} sends, seen in version ${dialect.versions.join(', ')}, and how it is called where it is exposed as sent.`;
  return section(`Sent by ${title}`, about, ['sent as', 'kind', 'unit', 'in Prometheus', 'labels'], rows);
}

/** A name that ends in `*` stands for many, and has no name of its own in Prometheus. */
function producerRow(name: string, raw: RawMetric): string[] {
  const exposed = name.endsWith('*') ? '' : code(prometheusName(name, raw.unit, raw.kind));
  const labels = Object.keys(attributesOf(raw)).map((attribute) => code(prometheusLabel(attribute)));
  return [code(name), raw.kind, raw.unit === '' ? '' : code(raw.unit), exposed, labels.join(' ')];
}

/** For those who come with dashboards of their own. */
function otherNames(): string {
  const rows = Object.entries(OTHER_NAMES).map(([name, { answer, usedFor }]) => [
    code(name),
    usedFor,
    answerText(answer),
    recordedText(name),
  ]);
  return section('Other names', ABOUT_OTHER_NAMES, ['elsewhere', 'used for', 'here', 'recorded as'], rows);
}

const ABOUT_OTHER_NAMES = `Names that dashboards and alerts elsewhere ask for, and what says the same here. With \`aliases: 'all'\`, or a list of what they
are used for, they are recorded as the last column says, where something emits what they stand for: see the [guide](guide.md#names-of-others).
So are \`…_tokens_total\`, \`…_cost_dollars\`, \`…_requests_total\` and the histogram \`…_latency_seconds\` for each of \`bmad_claude\`,
\`bmad_openai\` and \`bmad_gemini\`. What is empty there has that name already, or is told by another program.`;

/** The query that is recorded under a name, of a histogram that of its buckets; nothing where none is. */
function recordedText(name: string): string {
  const rules = ALIASES.flatMap((aliases) => aliases.rules);
  const [rule] = rules.filter(({ record }) => record === name || record === `${name}_bucket`);
  if (rule === undefined) return '';
  const more = rule.record === name ? '' : ', and its `_sum` and `_count` alike';
  return code(print(rule.query)) + more;
}

function answerText(answer: OtherName['answer']): string {
  if ('metric' in answer) return code(answer.metric.name) + (answer.note === undefined ? '' : `, ${answer.note}`);
  if ('elsewhere' in answer) return answer.elsewhere;
  return `${answer.recorded}: ${answer.from.map(({ name }) => code(name)).join(', ')}`;
}

const code = (text: string): string => `\`${text}\``;

function section(
  title: string,
  about: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}`, '', about, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}
