import { manifestsOf } from '../harness/manifests';
import { stacks } from '../stacks';

/** A dashboard as it lies in a ConfigMap. */
export interface Shipped {
  /** Stack, namespace and file. */
  readonly where: string;
  readonly json: unknown;
}

/** Every dashboard in the manifests of the stacks under test; one that several stacks have alike, once. */
export function shippedDashboards(): Shipped[] {
  const all = everyDashboard();
  return [...new Map(all.map((shipped) => [JSON.stringify(shipped.json), shipped])).values()];
}

function everyDashboard(): Shipped[] {
  return Object.entries(stacks).flatMap(([stack, declare]) =>
    manifestsOf(declare)
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap(({ metadata, data }) =>
        Object.entries((data ?? {}) as Record<string, string>)
          .filter(([file]) => file.endsWith('.json'))
          .map(([file, text]) => ({
            where: `${file} of ${metadata.namespace ?? ''} in the stack "${stack}"`,
            json: JSON.parse(text) as unknown,
          })),
      ),
  );
}
