/** The part of a collector's configuration that says where telemetry goes. */
export interface Wired {
  readonly connectors?: Readonly<Record<string, unknown>>;
  readonly service: {
    readonly pipelines: Readonly<
      Record<
        string,
        {
          readonly receivers: readonly string[];
          readonly processors?: readonly string[];
          readonly exporters: readonly string[];
        }
      >
    >;
  };
}

/** One way of telemetry: the processors and connectors that it passes in their order, and the exporter at the end. */
export interface Path {
  readonly via: readonly string[];
  readonly to: string;
}

/** Every way from a receiver, for one kind of telemetry, to an exporter. */
export function paths(config: Wired, kind: string, from: string): Path[] {
  return pipelinesOf(config, kind, from).flatMap(({ processors = [], exporters }) =>
    exporters.flatMap((to): Path[] =>
      isConnector(config, to)
        ? onwards(config, kind, to).map((path) => ({ ...path, via: [...processors, to, ...path.via] }))
        : [{ via: processors, to }],
    ),
  );
}

/** What `forward` takes it gives as it is; all other connectors here make metrics. */
function onwards(config: Wired, kind: string, connector: string): Path[] {
  return paths(config, typeOf(connector) === 'forward' ? kind : 'metrics', connector);
}

/** The pipelines that take what a receiver or a connector gives. */
function pipelinesOf({ service }: Wired, kind: string, from: string) {
  return Object.entries(service.pipelines)
    .filter(([name, { receivers }]) => typeOf(name) === kind && receivers.includes(from))
    .map(([, pipeline]) => pipeline);
}

function isConnector({ connectors = {} }: Wired, id: string): boolean {
  return id in connectors;
}

/** What a component is, of an id `type/name`. */
export function typeOf(id: string): string {
  return id.split('/')[0] ?? '';
}
