import type { IConstruct } from 'constructs';
import { Inventory } from './inventory';
import type { Edge } from './network/edge';
import type { Rendered } from './render';
import type { SecretRequest } from './secret-key';

/**
 * What a person has to know after synthesis: what was written, which secrets to create, what is open and how to close
 * it, and what is worth a look.
 */
export function report(app: IConstruct, objects: readonly Rendered[], outdir: string): string {
  const { secrets, edges, warnings } = Inventory.of(app);
  const parts = [
    `Wrote ${objects.length} objects to ${outdir}/, one file each.`,
    secretsReport(secrets),
    wideReport(edges),
    warningsReport(warnings.flatMap((warn) => warn())),
  ];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

/** The commands that create every Secret the stack asks for; values come from the reader's environment. */
export function secretsReport(requests: readonly SecretRequest[]): string {
  const bySecret = new Map<string, SecretRequest[]>();
  for (const request of requests) {
    const id = `${request.namespace}/${request.secret.name}`;
    bySecret.set(id, [...(bySecret.get(id) ?? []), request]);
  }
  if (bySecret.size === 0) return '';
  const commands = [...bySecret.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => createCommand(group));
  return ['Secrets that must exist before the pods can start:', ...commands].join('\n\n');
}

function createCommand(requests: readonly SecretRequest[]): string {
  const [first] = requests;
  if (first === undefined) return '';
  const byKey = new Map(requests.map((request) => [request.secret.key, request]));
  const keys = [...byKey.values()].sort((a, b) => (a.secret.key < b.secret.key ? -1 : 1));
  const purposes = [...new Set(requests.map(({ secret, purpose }) => `  # ${secret.key}: ${purpose}`))].sort();
  const literals = keys.map((request) => ` \\\n    --from-literal=${request.secret.key}="${valueHint(request)}"`);
  const create = `  kubectl create secret generic ${first.secret.name} --namespace ${first.namespace}`;
  return [...purposes, create + literals.join('')].join('\n');
}

function valueHint({ secret, random }: SecretRequest): string {
  if (random) return '$(openssl rand -hex 24)';
  return `$${`${secret.name}_${secret.key}`.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}

/** The edges that are wider than they have to be, because no policy can name the other end. */
export function wideReport(edges: readonly Edge[]): string {
  const lines = edges
    .filter(({ narrowBy }) => narrowBy !== undefined)
    .map(({ from, to, ports, narrowBy }) => {
      const open = ports.length === 0 ? 'any port' : `port ${ports.map(({ number }) => number).join(', ')}`;
      return `  ${from.title} -> ${to.title}: any address, ${open}; narrow it with ${narrowBy}`;
    });
  if (lines.length === 0) return '';
  return ['Network access that is wide, because its addresses are not known here:', ...[...new Set(lines)].sort()].join(
    '\n',
  );
}

/** What is no error, and may still be one. */
export function warningsReport(warnings: readonly string[]): string {
  if (warnings.length === 0) return '';
  return ['Worth a look:', ...[...new Set(warnings)].sort().map((warning) => `  ${warning}`)].join('\n');
}
