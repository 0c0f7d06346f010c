import { parse as parseYaml } from 'yaml';
import type { Manifest } from '../../src';
import { manifestsOf, workloads } from '../harness/manifests';
import { type Container, containerOf, podSpec } from '../harness/pod';
import { stacks } from '../stacks';

/** One Grafana of a stack, as its pod finds it. */
export interface Grafana {
  readonly manifests: readonly Manifest[];
  readonly namespace: string;
  readonly container: Container;
}

export interface Source {
  readonly name: string;
  readonly type: string;
  readonly uid: string;
  readonly url: string;
  readonly isDefault: boolean;
  readonly jsonData: Readonly<Record<string, unknown>>;
}

/** What tests put behind every secret; nothing that Grafana reads may contain it. */
export const SECRET = 'text-of-a-secret';

/** Every Grafana of the stacks under test, by stack and namespace. */
export function grafanas(): [where: string, grafana: Grafana][] {
  return Object.entries(stacks).flatMap(([stack, declare]) => {
    const manifests = manifestsOf(declare);
    return workloads(manifests)
      .filter((workload) => podSpec(workload).containers[0]?.name === 'grafana')
      .map((workload): [string, Grafana] => {
        const { namespace = 'default', name } = workload.metadata;
        const container = containerOf(manifests, workload, () => SECRET);
        return [`${namespace}/${name} of the stack "${stack}"`, { manifests, namespace, container }];
      });
  });
}

/** A file that is mounted into the container. */
export function fileAt({ container }: Grafana, path: string): string {
  const text = container.files[path];
  if (text === undefined) throw new Error(`nothing is mounted at ${path}`);
  return text;
}

/** The settings in the file that the command line names. */
export function settings(grafana: Grafana): Record<string, Record<string, string>> {
  const path = grafana.container.args.find((argument) => argument.startsWith('--config='))?.slice('--config='.length);
  const sections: Record<string, Record<string, string>> = {};
  let section: Record<string, string> = {};
  for (const line of fileAt(grafana, path ?? '').split('\n')) {
    const [, name] = /^\[(.+)\]$/.exec(line) ?? [];
    const [, key, value = ''] = /^(\w+) = (.*)$/.exec(line) ?? [];
    if (name !== undefined) section = sections[name] = {};
    else if (key !== undefined) section[key] = value;
    else if (line !== '') throw new Error(`grafana.ini has the line ${line}`);
  }
  return sections;
}

/** A file under the folder in which the settings say that provisioning is. */
export function provisioning(grafana: Grafana, path: string): unknown {
  return parseYaml(fileAt(grafana, `${settings(grafana)['paths']?.['provisioning'] ?? ''}/${path}`));
}

export function sources(grafana: Grafana): readonly Source[] {
  return (provisioning(grafana, 'datasources/datasources.yaml') as { datasources: readonly Source[] }).datasources;
}
