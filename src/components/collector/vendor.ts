import { externalEndpoint } from '../../kubernetes/network/endpoint';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { TelemetryKind, VendorSink } from './gateway-config';

export interface VendorProps {
  /** Short name; part of the exporter's id and of the variables that hold its credentials. */
  readonly name: string;
  /** OTLP/HTTP address, without `/v1/…`. Must be `https`. */
  readonly url: string;
  /** Headers whose values are secret, by header. @default none */
  readonly headers?: Readonly<Record<string, SecretKey>>;
  /** What is sent. @default traces and logs; metrics only when asked for, because vendors bill by series */
  readonly kinds?: readonly TelemetryKind[];
}

/** A vendor's OTLP endpoint that gets a copy of the telemetry. Header values are references, never text. */
export function otlpVendor({ name, url, headers = {}, kinds = ['traces', 'logs'] }: VendorProps): VendorSink {
  const to = externalEndpoint(name, url);
  if (to.scheme !== 'https')
    throw new Error(`otlpVendor "${name}": ${url} is not https, and headers carry credentials`);
  const variable = (header: string): string => `VENDOR_${name}_${header}`.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  const secrets = Object.entries(headers);
  return {
    id: `otlp_http/${name}`,
    kinds,
    exporter: {
      endpoint: url,
      compression: 'gzip',
      headers: Object.fromEntries(secrets.map(([header]) => [header, `\${env:${variable(header)}}`])),
    },
    to,
    variables: Object.fromEntries(secrets.map(([header, secret]) => [variable(header), secret])),
  };
}
