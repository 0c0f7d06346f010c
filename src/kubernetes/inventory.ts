import type { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import type { Edge } from './network/edge';
import type { SecretRequest } from './secret-key';

/**
 * What the parts of one app have declared: objects, network edges, secrets. One per construct tree, at its root, so
 * that parts find each other across charts without knowing each other.
 */
export class Inventory extends Construct {
  /** The inventory of the tree that a construct lives in; made on first use. */
  static of(construct: IConstruct): Inventory {
    const root = construct.node.root;
    const existing = root.node.tryFindChild('signalbox-inventory');
    if (existing instanceof Inventory) return existing;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- every root is a construct
    return new Inventory(root, 'signalbox-inventory');
  }

  readonly objects: Declared[] = [];
  readonly edges: Edge[] = [];
  readonly secrets: SecretRequest[] = [];
  /** What is worth a look, though it is no error; asked for when everything has been declared. */
  readonly warnings: (() => readonly string[])[] = [];

  private constructor(scope: Construct, id: string) {
    super(scope, id);
    this.node.addValidation({ validate: () => duplicates(this.objects) });
  }
}

/** An object, and where it lives; one of the whole cluster lives in no namespace, whatever its chart says. */
interface Declared {
  readonly object: ApiObject;
  readonly namespace?: string;
}

/** Two objects of one kind, group, namespace and name would overwrite each other in the cluster. */
function duplicates(objects: readonly Declared[]): string[] {
  const seen = new Map<string, ApiObject>();
  const errors: string[] = [];
  for (const { object, namespace } of objects) {
    const key = [object.apiGroup, object.kind, namespace, object.name].join('/');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, object);
    else {
      const where = namespace === undefined ? '' : ` in namespace ${namespace}`;
      errors.push(
        `${object.node.path} and ${first.node.path} are the same ${object.kind} "${object.name}"${where}: ` +
          'give one of the parts another id, name or namespace',
      );
    }
  }
  return errors;
}
