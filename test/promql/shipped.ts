import { parse as parseYaml } from 'yaml';
import { type Manifest, print } from '../../src';
import { type DashboardModel, promqlTargets } from '../dashboards/model';
import { manifestsOf } from '../harness/manifests';
import { stacks } from '../stacks';
import { watchedParts } from '../stacks/watched';

/** A query that somebody will run. */
export interface Expression {
  /** File and place in it, for the message of a failure. */
  readonly where: string;
  readonly text: string;
  /** The name under which a rule stores the answer. */
  readonly record?: string;
}

interface RuleFile {
  readonly groups?: readonly {
    readonly name: string;
    readonly rules: readonly { readonly alert?: string; readonly record?: string; readonly expr: string }[];
  }[];
}

interface DatasourceFile {
  readonly datasources?: readonly {
    readonly name: string;
    readonly jsonData: { readonly tracesToMetrics?: { readonly queries: readonly { name: string; query: string }[] } };
  }[];
}

/** Every query in the manifests of the stacks under test, and every signal of every part; each text once for each name. */
export function shippedExpressions(): Expression[] {
  const manifests = Object.values(stacks).flatMap((declare) => manifestsOf(declare));
  const all = [...manifests.flatMap(inConfigMap), ...inSignals()];
  return [...new Map(all.map((expression) => [`${expression.record ?? ''} ${expression.text}`, expression])).values()];
}

/** A query as Prometheus gets it from Grafana: variables replaced by values of the right kind. */
export function withVariables(text: string): string {
  return text
    .replaceAll(/\$__(rate_interval|interval|range)\b/g, '5m')
    .replaceAll(/\$\$?__tags\b/g, 'service_name="shop"')
    .replaceAll(/\$\{?[a-z]\w*(:\w+)?\}?/g, 'chosen');
}

function inConfigMap({ kind, metadata, data }: Manifest): Expression[] {
  if (kind !== 'ConfigMap') return [];
  return Object.entries((data ?? {}) as Record<string, string>).flatMap(([file, text]) =>
    inFile(file, text).map((expression) => ({
      ...expression,
      where: `${metadata.name}/${file}, ${expression.where}`,
    })),
  );
}

function inFile(file: string, text: string): Expression[] {
  if (file.endsWith('.json')) return inDashboard(JSON.parse(text) as DashboardModel);
  if (!file.endsWith('.yaml')) return [];
  const content = parseYaml(text) as RuleFile & DatasourceFile;
  return [...inRules(content), ...inDatasources(content)];
}

function inRules({ groups = [] }: RuleFile): Expression[] {
  return groups.flatMap(({ name, rules }) =>
    rules.map(({ alert, record, expr }) => ({ where: `${name}, ${alert ?? record ?? ''}`, text: expr, record })),
  );
}

function inDashboard(dashboard: DashboardModel): Expression[] {
  const happenings = dashboard.annotations?.list ?? [];
  return [
    ...promqlTargets(dashboard).map(({ panel: { title = '' }, expr }) => ({ where: title, text: expr })),
    ...happenings.flatMap(({ name, expr }) => (expr === undefined ? [] : [{ where: name, text: expr }])),
  ];
}

function inDatasources({ datasources = [] }: DatasourceFile): Expression[] {
  return datasources.flatMap(({ name, jsonData }) =>
    (jsonData.tracesToMetrics?.queries ?? []).map((link) => ({ where: `${name}, ${link.name}`, text: link.query })),
  );
}

function inSignals(): Expression[] {
  return watchedParts().flatMap(({ title, signals }) =>
    signals.flatMap((signal) => [
      { where: `${title}, panel "${signal.title}"`, text: print(signal.panel()) },
      { where: `${title}, rule "${signal.title}"`, text: print(signal.rule('5m')) },
    ]),
  );
}
