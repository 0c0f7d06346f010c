import { readFileSync } from 'node:fs';
import type { Dashboard, DashboardModel } from '../src/components/grafana/dashboard';

/** Where a dashboard is put. */
export interface JsonOptions {
  /** Folder in Grafana: letters, digits, blanks and `-`. */
  readonly folder: string;
}

/** A dashboard from a file of Grafana's JSON, in the classic form: `dashboardFile('shop.json', { folder: 'Shop' })`. */
export function dashboardFile(path: string, { folder }: JsonOptions): Dashboard {
  return dashboardIn(readFileSync(path, 'utf8'), path, folder);
}

/** A dashboard from the text of such a file. */
export function dashboardJson(text: string, { folder }: JsonOptions): Dashboard {
  return dashboardIn(text, 'the dashboard', folder);
}

function dashboardIn(text: string, from: string, folder: string): Dashboard {
  const content = parsed(text, from);
  const faults = faultsOf(content);
  if (faults.length > 0) throw new Error([`${from} cannot be used:`, ...faults].join('\n  '));
  // Numbers that one installation gave it: another refuses the id, and counts versions itself.
  const { id: _id, version: _version, ...kept } = content;
  const model = { templating: {}, annotations: {}, ...kept } as unknown as DashboardModel;
  return { folder, uid: model.uid ?? '', model };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string, from: string): Fields {
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content)) return content;
  } catch (error) {
    throw new Error(`${from} is no JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
  throw new Error(`${from} is no dashboard: it must be one object, from { to }`);
}

/** What is wrong; where it is a dashboard inside something else, nothing but that. */
function faultsOf(content: Fields): string[] {
  if (isObject(content['spec']) && 'apiVersion' in content) {
    return isSecondForm(content['spec'])
      ? [SECOND_FORM]
      : ['it is a resource of Kubernetes: keep what is under `spec`, with `metadata.name` as its `uid`'];
  }
  if (isObject(content['dashboard'])) return ["it is an answer of Grafana's interface: keep what is under `dashboard`"];
  if (isSecondForm(content)) return [SECOND_FORM];
  return [
    ...(isText(content['uid']) ? [] : ['it has no `uid`, which its address is made of: add one that never changes']),
    ...(isText(content['title']) ? [] : ['it has no `title`: add the one that people look for']),
    ...inputsOf(content).map(
      (name) => `it was exported to be shared, and nobody fills in "${name}" here: export it without that`,
    ),
  ];
}

const SECOND_FORM =
  'it is in the second form, which Grafana does not read from such files: export it again in the classic form';

function isSecondForm(content: Fields): boolean {
  return 'elements' in content && 'layout' in content;
}

/** What the person who imports a shared dashboard is asked for. */
function inputsOf({ __inputs: inputs }: Fields): string[] {
  return Array.isArray(inputs) ? inputs.filter(isObject).map(({ name }) => (isText(name) ? name : '')) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
