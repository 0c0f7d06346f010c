import type { NativeConfig } from '../contracts';

/** Components of the collector by id. */
export type Components = Readonly<Record<string, NativeConfig>>;

/** One path of telemetry through the collector. */
export interface Pipeline {
  readonly receivers: readonly string[];
  readonly processors?: readonly string[];
  readonly exporters: readonly string[];
}

/** A part of a collector's configuration: one concern with all that it needs. */
export interface Fragment {
  readonly extensions?: Components;
  readonly receivers?: Components;
  readonly processors?: Components;
  readonly connectors?: Components;
  readonly exporters?: Components;
  readonly pipelines?: Readonly<Record<string, Pipeline>>;
}

/** Puts the concerns of a collector together. Each id belongs to one of them. */
export function assemble(fragments: readonly Fragment[]) {
  const merged = (of: (fragment: Fragment) => Components | undefined): Components =>
    Object.assign({}, ...fragments.map((fragment) => of(fragment) ?? {})) as Components;
  const pipelines = Object.assign({}, ...fragments.map((fragment) => fragment.pipelines ?? {})) as Record<
    string,
    Pipeline
  >;
  return {
    extensions: merged(({ extensions }) => extensions),
    receivers: merged(({ receivers }) => receivers),
    processors: merged(({ processors }) => processors),
    connectors: merged(({ connectors }) => connectors),
    exporters: merged(({ exporters }) => exporters),
    pipelines,
  };
}
