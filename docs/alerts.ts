import type { AlertDefinition, AlertGroup, Pack, RuleContext } from '../rules';
import { DEFAULT_SLOS, kafka, postgres, rabbitmq, sloRules } from '../rules';
import { GROUPS } from '../rules/groups';
import type { AlertRule } from '../src/promql';
import { printExpression } from '../src/promql/print';

// The reference page docs/alerts.md: `npm run docs` writes it.

const INTRODUCTION = `# Alerts

Every alert that comes with the package, by group. Written by \`npm run docs\` from the definitions. An alert is left out of
a stack where nothing emits what it reads. Its parameters are changed by its name, and \`'off'\` switches it off:
see the [guide](guide.md#alerts).

All take \`severity\`, \`for\` (how long it must hold), \`keepFiringFor\` (how long it goes on afterwards) and \`criticalAfter\` (holding so
long makes it critical) besides what is listed. Shares are from 0 to 1.
`;

const PACKS_ABOUT = `Alerts about programs of your own, which a stack has where its \`packs\` name them. The exporter is yours to run and to scrape.
What they read is taken from the documentation and source of the exporters; no test runs those.`;

const SLOS_ABOUT = `What is promised by default, judged by how fast the budget of errors is burnt: \`slos\` changes it.`;

/** What stands above each parameter where an alert is defined, by alert and parameter. */
export type Comments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the comments from the texts of the files in which alerts are defined. */
export function commentsIn(sources: readonly string[]): Comments {
  const definitions = sources.flatMap((source) =>
    source
      .split(/\balert\(\s*(?=')/)
      .slice(1)
      .map((text): [string, ReadonlyMap<string, string>] => {
        const [, name = ''] = /^'(\w+)'/.exec(text) ?? [];
        const above = text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(\w+):/g);
        return [name, new Map([...above].map(([, comment = '', parameter = '']) => [parameter, plain(comment)]))];
      }),
  );
  return new Map(definitions);
}

const plain = (comment: string): string =>
  comment
    .replaceAll(/\n\s*\*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The page as it is to be; the context is one in which every alert has something to be about. */
export function alertsReference(context: RuleContext, comments: Comments): string {
  const groups = GROUPS.map((group) => groupSection(group, context, comments));
  const packs = [postgres(), rabbitmq(), kafka()].map((pack) => packSection(pack, context, comments));
  return [
    INTRODUCTION,
    ...groups,
    '## Objectives\n',
    `${SLOS_ABOUT}\n`,
    sloTable(context),
    '## Packs\n',
    `${PACKS_ABOUT}\n`,
    ...packs,
  ].join('\n');
}

function groupSection(group: AlertGroup, context: RuleContext, comments: Comments): string {
  return [`## ${group.name}`, '', alertTable(group.alerts, context, comments)].join('\n');
}

function packSection({ exporter, groups }: Pack, context: RuleContext, comments: Comments): string {
  const alerts = groups.flatMap((group) => group.alerts);
  const name = groups.map((group) => group.name.replace(/^pack-/, '')).join(', ');
  return [`### ${name}`, '', `Read from ${exporter}.`, '', alertTable(alerts, context, comments)].join('\n');
}

function alertTable(alerts: readonly AlertDefinition[], context: RuleContext, comments: Comments): string {
  return table(
    ['alert', 'severity', 'for', 'what it says', 'parameters'],
    alerts.map((definition) => alertRow(definition, context, comments.get(definition.name))),
  );
}

function alertRow(definition: AlertDefinition, context: RuleContext, comments?: ReadonlyMap<string, string>): string[] {
  const { name, defaults } = definition;
  const body = definition.rule(defaults, context);
  if (body === undefined) throw new Error(`${name} says nothing in the context that the page is written for`);
  const { severity, for: holds = 'at once', keepFiringFor, criticalAfter, ...own } = defaults;
  const parameters = Object.entries(own).map(
    ([parameter, value]) => `\`${parameter}\` ${valueText(value)}: ${comments?.get(parameter) ?? ''}`,
  );
  return [
    link(name, body.runbook),
    [
      severity,
      ...(criticalAfter ? [`critical after ${criticalAfter}`] : []),
      ...(body.critical ? ['or critical'] : []),
    ].join(', '),
    holds + (keepFiringFor === undefined ? '' : `, goes on for ${keepFiringFor}`),
    body.summary,
    parameters.join('<br>'),
  ];
}

/** A default as it is written: the number of a quantity, a length of time. */
function valueText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'expression' in value) {
    return printExpression((value as { expression: Parameters<typeof printExpression>[0] }).expression);
  }
  return String(value);
}

function sloTable(context: RuleContext): string {
  const alerts = sloRules(DEFAULT_SLOS, context).flatMap(({ rules }) =>
    rules.filter((rule): rule is AlertRule => 'severity' in rule),
  );
  const rows = alerts.map(({ alert, runbook, severity, for: holds = 'at once', summary }) => [
    link(alert, runbook),
    severity,
    holds,
    summary,
  ]);
  return table(['alert', 'severity', 'for', 'what it says'], rows);
}

const link = (name: string, runbook = name): string => `[${name}](runbooks/${runbook}.md)`;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}
