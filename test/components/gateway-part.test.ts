import { Size } from 'cdk8s';
import { Gateway, type GatewayProps, Jaeger, Loki, otlpVendor, secretKey } from '../../src';
import { find, manifestsOf } from '../harness/manifests';
import { podSpec } from '../harness/pod';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

describe('a vendor', () => {
  const headers = { Authorization: secretKey('vendor', 'authorization'), 'X-Api-Key': secretKey('vendor', 'key') };
  const vendor = otlpVendor({ name: 'acme', url: 'https://otlp.acme.example/otlp', headers });

  test('gets the values of headers out of variables, never as text', () => {
    expect(vendor.exporter).toEqual({
      endpoint: 'https://otlp.acme.example/otlp',
      compression: 'gzip',
      headers: {
        Authorization: '${env:VENDOR_ACME_AUTHORIZATION}',
        'X-Api-Key': '${env:VENDOR_ACME_X_API_KEY}',
      },
    });
    expect(vendor.variables).toEqual({
      VENDOR_ACME_AUTHORIZATION: headers.Authorization,
      VENDOR_ACME_X_API_KEY: headers['X-Api-Key'],
    });
  });

  test('gets traces and logs unless it is told, for metrics are billed by series', () => {
    expect(vendor.kinds).toEqual(['traces', 'logs']);
    expect(otlpVendor({ name: 'acme', url: 'https://a.example', kinds: ['metrics'] }).kinds).toEqual(['metrics']);
  });

  test('is reached at the port of its address', () => {
    expect(vendor.to).toMatchObject({ host: 'otlp.acme.example', port: 443 });
    expect(otlpVendor({ name: 'acme', url: 'https://a.example:8443/x' }).to).toMatchObject({ port: 8443 });
  });

  test('is refused over plain text, because headers carry credentials', () => {
    expect(() => otlpVendor({ name: 'acme', url: 'http://otlp.acme.example' })).toThrow(
      'otlpVendor "acme": http://otlp.acme.example is not https, and headers carry credentials',
    );
  });

  test('gives the pod its variables by reference', () => {
    const manifests = manifestsOf((app) => new Gateway(chartOf(app), 'gateway', { vendors: [vendor] }));
    const { containers } = podSpec(find(manifests, 'StatefulSet', 'gateway'));
    expect(containers[0]?.env).toContainEqual({
      name: 'VENDOR_ACME_AUTHORIZATION',
      valueFrom: { secretKeyRef: { name: 'vendor', key: 'authorization' } },
    });
  });
});

/** A gateway with both stores, and what is changed about it. */
const refused = (props: GatewayProps): string =>
  problemsOf((app) => {
    const chart = chartOf(app);
    new Gateway(chart, 'gateway', { logs: new Loki(chart, 'loki'), traces: new Jaeger(chart, 'jaeger'), ...props });
  });

describe('queues', () => {
  test('that do not fit on the volume together are refused', () => {
    expect(refused({ queue: Size.gibibytes(5) })).toContain(
      '[chart/gateway] queue: 2 queues of 5Gi need more than four fifths of the volume of 10Gi: ' +
        'lower queue or raise storage.size',
    );
    expect(refused({ storage: { size: Size.gibibytes(4) } })).toContain('the volume of 4Gi');
  });

  test('that fit are accepted, up to four fifths of the volume', () => {
    expect(refused({ queue: Size.gibibytes(4) })).toBe('');
    expect(refused({ queue: Size.gibibytes(5), storage: { size: Size.gibibytes(20) } })).toBe('');
  });

  // The collector makes an exporter, with a queue of its own, for each kind that a vendor gets.
  test('of a vendor are counted for each kind that it gets', () => {
    const vendors = [otlpVendor({ name: 'v', url: 'https://v.example', kinds: ['metrics', 'logs', 'traces'] })];
    expect(refused({ vendors, queue: Size.gibibytes(2) })).toContain('[chart/gateway]');
  });
});

// The second exporter takes the place of the first, without a word.
test.each([
  ['another vendor', ['acme', 'acme']],
  ['the store for logs', ['loki']],
])('a vendor of the same name as %s is refused', (_, names) => {
  const vendors = names.map((name) => otlpVendor({ name, url: `https://${name}.example` }));
  expect(refused({ vendors })).toContain('[chart/gateway]');
});
