import { parse as parseYaml } from 'yaml';
import type { Manifest } from '../../src';
import { manifestsOf } from '../harness/manifests';
import { stacks } from '../stacks';
import type { DashboardModel } from './model';

/** A dashboard as it lies in a ConfigMap. */
export interface Shipped {
  /** Stack, namespace and file. */
  readonly where: string;
  readonly json: unknown;
}

/** A rule as Prometheus reads it. */
export interface WrittenRule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: { readonly runbook?: string };
}

/** A data source as Grafana reads it. */
export interface WrittenSource {
  readonly uid: string;
  readonly type: string;
  readonly jsonData: { readonly exemplarTraceIdDestinations?: readonly { readonly datasourceUid: string }[] };
}

/** What a dashboard stands among: all that one Grafana has, and the rules of the Prometheus beside it. */
export interface Stack {
  readonly where: string;
  readonly dashboards: readonly DashboardModel[];
  readonly rules: readonly WrittenRule[];
  readonly sources: readonly WrittenSource[];
}

/** Every dashboard in the manifests of the stacks under test; one that several stacks have alike, once. */
export function shippedDashboards(): Shipped[] {
  const all = eachNamespace().flatMap(({ where, files }) =>
    dashboardsIn(files).map(([file, json]) => ({ where: `${file} of ${where}`, json })),
  );
  return [...new Map(all.map((shipped) => [JSON.stringify(shipped.json), shipped])).values()];
}

/** Each stack under test that shows something. */
export function shippedStacks(): Stack[] {
  return eachNamespace().flatMap(({ where, files }) => {
    const dashboards = dashboardsIn(files).map(([, json]) => json as DashboardModel);
    const written = files.filter(([file]) => file.endsWith('.yaml')).map(([, text]) => parseYaml(text) as Written);
    const rules = written.flatMap(({ groups = [] }) => groups.flatMap((group) => group.rules));
    const sources = written.flatMap(({ datasources = [] }) => datasources);
    return dashboards.length === 0 ? [] : [{ where, dashboards, rules, sources }];
  });
}

interface Written {
  readonly groups?: readonly { readonly rules: readonly WrittenRule[] }[];
  readonly datasources?: readonly WrittenSource[];
}

type Files = readonly (readonly [file: string, text: string])[];

function dashboardsIn(files: Files): [file: string, json: unknown][] {
  return files.filter(([file]) => file.endsWith('.json')).map(([file, text]) => [file, JSON.parse(text) as unknown]);
}

/** The files of all ConfigMaps of each namespace of each stack. */
function eachNamespace(): { readonly where: string; readonly files: Files }[] {
  return Object.entries(stacks).flatMap(([stack, declare]) => {
    const maps = manifestsOf(declare).filter(({ kind }) => kind === 'ConfigMap');
    const namespaces = new Set(maps.map(({ metadata: { namespace = '' } }) => namespace));
    return [...namespaces].map((namespace) => ({
      where: `${namespace} in the stack "${stack}"`,
      files: maps.filter(({ metadata }) => (metadata.namespace ?? '') === namespace).flatMap(filesOf),
    }));
  });
}

function filesOf({ data }: Manifest): [file: string, text: string][] {
  return Object.entries((data ?? {}) as Record<string, string>);
}
