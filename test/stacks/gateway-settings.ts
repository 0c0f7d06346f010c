import { Duration, Size } from 'cdk8s';
import type { Sink } from '../../src';
import type { GatewaySettings, VendorSink } from '../../src/components/collector/gateway-config';
import { facetsOf } from '../../src/providers/ownership';

/** A gateway that stores nothing and counts nothing but what arrives: what a test is about comes on top. */
export const gatewaySettings: GatewaySettings = {
  providers: [],
  owned: facetsOf,
  privacy: {},
  vendors: [],
  stages: [],
  seriesExpiry: Duration.hours(24),
  ledgerLife: Duration.days(30),
  maxSeries: 50_000,
  queue: Size.gibibytes(2),
  workers: 1,
};

/** Somewhere outside that takes what an exporter sends. */
export function sink(id: string): Sink {
  return {
    id,
    exporter: { endpoint: `${id}.example.com` },
    to: { kind: 'external', title: id, host: `${id}.example.com`, port: 443, scheme: 'https' },
  };
}

export function vendor(id: string, ...kinds: VendorSink['kinds']): VendorSink {
  return { ...sink(id), kinds };
}
