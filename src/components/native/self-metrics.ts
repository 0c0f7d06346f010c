import type { NativeConfig } from '../contracts';

/**
 * Where a collector (Jaeger is one) exposes its own metrics. Suffixes and units are spelled out, because what they are
 * when left out differs between versions, and a rule that asks for the other name never fires.
 */
export function selfMetricsReader(port: number): NativeConfig {
  return {
    pull: {
      exporter: {
        prometheus: {
          host: '0.0.0.0',
          port,
          without_type_suffix: false,
          without_units: false,
          without_scope_info: true,
        },
      },
    },
  };
}
