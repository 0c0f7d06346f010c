import { Chart, Yaml } from 'cdk8s';
import type { Construct } from 'constructs';
import { type Identity, identity } from '../kubernetes/labels';
import type { NetworkSettings } from '../kubernetes/network/settings';
import type { PodOptions } from '../kubernetes/pod-options';
import type { NativeConfig } from './contracts';

/** What every part can be told, besides its own props. */
export interface PartProps<Config> extends PodOptions {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string;
  /** Namespace of everything that belongs to the part. @default the chart's namespace, else `default` */
  readonly namespace?: string;
  /** What network policies cannot know by themselves. @default wide where it must be, and reported */
  readonly network?: NetworkSettings;
  /** Changes the program's own configuration after everything else. */
  readonly config?: (native: Config) => NativeConfig;
}

/** The identity of a part from its props and its place in the construct tree. */
export function partIdentity(
  part: Construct,
  props: { readonly name?: string; readonly namespace?: string },
  program: string,
  role: string,
): Identity {
  const namespace = props.namespace ?? Chart.of(part).namespace ?? 'default';
  return identity(props.name ?? part.node.id, namespace, program, role);
}

/** A program's configuration as YAML, after the user's change. */
export function configText<Config extends NativeConfig>(
  native: Config,
  { config }: Pick<PartProps<Config>, 'config'>,
): string {
  const changed: NativeConfig = config === undefined ? native : config(native);
  // A copy in which nothing is shared: what is would be printed as an anchor and its aliases.
  return Yaml.stringify(JSON.parse(JSON.stringify(changed)));
}
