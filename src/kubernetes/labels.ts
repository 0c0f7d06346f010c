/** Kubernetes labels: keys and values as they appear in manifests. */
export type Labels = Readonly<Record<string, string>>;

/** Who an object belongs to: what names it, where it lives and which labels select its pods. */
export interface Identity {
  /** Name of the part in its namespace, and of its Service. */
  readonly name: string;
  readonly namespace: string;
  /** The labels that select the pods. A StatefulSet cannot change them, so they hold nothing that may change. */
  readonly selector: Labels;
  /** The selector and what else is worth knowing about the object. */
  readonly labels: Labels;
}

/**
 * The identity of a part, under the labels that Kubernetes recommends.
 *
 * @param program the program that runs, for example `prometheus`
 * @param role what the part is for in the whole, for example `metrics`
 */
export function identity(name: string, namespace: string, program: string, role: string): Identity {
  const selector = { 'app.kubernetes.io/name': program, 'app.kubernetes.io/instance': name };
  const labels = { ...selector, 'app.kubernetes.io/component': role, 'app.kubernetes.io/part-of': 'signalbox' };
  return { name, namespace, selector, labels };
}
