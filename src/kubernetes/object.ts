import type { ApiObject } from 'cdk8s';
import type { ObjectMeta } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { Inventory } from './inventory';
import type { Labels } from './labels';

/** A manifest as Kubernetes reads it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Labels;
    readonly annotations?: Labels;
  };
  readonly [field: string]: unknown;
}

/** A typed level-1 class of a Kubernetes object. */
type KubeClass<Props, Kind extends ApiObject> = new (scope: Construct, id: string, props: Props) => Kind;

/**
 * Makes an object that lives in a namespace. Name and namespace are always written out, whatever the chart says:
 * a manifest that depends on the reader's current context is applied to the wrong place one day.
 */
export function namespaced<Props extends { readonly metadata?: ObjectMeta } | undefined, Kind extends ApiObject>(
  Class: KubeClass<Props, Kind>,
  scope: Construct,
  id: string,
  props: NonNullable<NoInfer<Props>> & { readonly metadata: { readonly name: string; readonly namespace: string } },
): Kind {
  return register(new Class(scope, id, props), props.metadata.namespace);
}

/**
 * Makes an object that belongs to the whole cluster. cdk8s stamps a chart's namespace on those too, and a strict API
 * server refuses it, so it is taken off again.
 */
export function clusterScoped<Props extends { readonly metadata?: ObjectMeta } | undefined, Kind extends ApiObject>(
  Class: KubeClass<Props, Kind>,
  scope: Construct,
  id: string,
  props: NonNullable<NoInfer<Props>> & { readonly metadata: { readonly name: string } },
): Kind {
  const object = new Class(scope, id, props);
  finalize(object, (manifest) => {
    const { namespace: _, ...metadata } = manifest.metadata;
    return { ...manifest, metadata };
  });
  return register(object);
}

/**
 * Changes an object's manifest after everything else: the last escape hatch, and the way to fields that are newer
 * than the typed classes (Kubernetes 1.28). Runs in the order of the calls, however the manifest is rendered.
 *
 * @param change gets the manifest in Kubernetes' own names and returns what to write instead
 */
export function finalize(object: ApiObject, change: (manifest: Manifest) => Manifest): void {
  const render = object.toJson.bind(object) as () => Manifest;
  object.toJson = () => change(render());
}

function register<Kind extends ApiObject>(object: Kind, namespace?: string): Kind {
  Inventory.of(object).objects.push({ object, namespace });
  return object;
}
