import { type NativeConfig, secretKey } from '../../src';
import { frontConfig } from '../../src/components/collector/front-config';
import { gatewayConfig } from '../../src/components/collector/gateway-config';
import type { IngestTls } from '../../src/components/collector/ingest';
import { type Wired, paths } from '../harness/collector-paths';
import { gatewaySettings } from '../stacks/gateway-settings';

const WORKERS = [0, 1, 2].map((index) => `worker-${index}.worker-pods.agents.svc:4317`);
const token = secretKey('otlp', 'token');
const tls: IngestTls = { certificate: secretKey('tls', 'tls.crt'), key: secretKey('tls', 'tls.key') };

interface Asked {
  readonly token?: typeof token;
  readonly tls?: IngestTls;
}

/** What a door is made of, in the collector's own words. */
interface Door extends Wired {
  readonly extensions: object;
  readonly receivers: { readonly otlp: { readonly protocols: Readonly<Record<'grpc' | 'http', NativeConfig>> } };
  readonly exporters: Readonly<Record<string, Balancer>>;
  readonly service: Wired['service'] & { readonly extensions: readonly string[] };
}

interface Balancer {
  readonly routing_key: string;
  readonly protocol: { readonly otlp: { readonly sending_queue: { readonly num_consumers: number } } };
}

const written = (config: object): Door => JSON.parse(JSON.stringify(config)) as Door;

/** The two that senders come to: a gateway that is its own front, and a front tier. */
const DOORS: Readonly<Record<string, (asked: Asked) => Door>> = {
  'of a gateway alone': (asked) => written(gatewayConfig({ ...gatewaySettings, ...asked })),
  'of a front tier': (asked) => written(frontConfig({ workers: WORKERS, ...asked })),
};

describe.each(Object.entries(DOORS))('the door %s', (_, config) => {
  const protocols = (asked: Asked) => config(asked).receivers.otlp.protocols;

  test('is open on both protocols', () => {
    expect(protocols({})).toMatchObject({ grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } });
    for (const protocol of Object.values(protocols({}))) {
      expect(protocol).not.toHaveProperty('auth');
      expect(protocol).not.toHaveProperty('tls');
    }
  });

  test('takes a whole conversation in one message, on either', () => {
    const mebibytes = 16;
    expect(protocols({}).grpc).toMatchObject({ max_recv_msg_size_mib: mebibytes });
    expect(protocols({}).http).toMatchObject({ max_request_body_size: mebibytes * 1024 * 1024 });
  });

  test('asks for a token that it reads from a file', () => {
    for (const protocol of Object.values(protocols({ token }))) {
      expect(protocol['auth']).toEqual({ authenticator: 'bearertokenauth/ingest' });
    }
    expect(config({ token }).extensions).toMatchObject({
      'bearertokenauth/ingest': { filename: '/etc/secrets/otlp/token' },
    });
    expect(config({ token }).service.extensions).toContain('bearertokenauth/ingest');
    expect(config({}).service.extensions).not.toContain('bearertokenauth/ingest');
  });

  test('speaks TLS with a certificate that is read again when it is renewed', () => {
    const expected = {
      cert_file: '/etc/secrets/tls/tls.crt',
      key_file: '/etc/secrets/tls/tls.key',
      reload_interval: '1h',
    };
    for (const protocol of Object.values(protocols({ tls }))) {
      expect(protocol['tls']).toMatchObject(expected);
      expect(protocol['tls']).not.toHaveProperty('client_ca_file');
    }
  });

  test('asks senders for a certificate only if it is told whose', () => {
    const clientCertificateAuthority = secretKey('clients', 'ca.crt');
    for (const protocol of Object.values(protocols({ tls: { ...tls, clientCertificateAuthority } }))) {
      expect(protocol['tls']).toMatchObject({ client_ca_file: '/etc/secrets/clients/ca.crt' });
    }
  });
});

describe('a front tier', () => {
  const front = written(frontConfig({ workers: WORKERS }));
  const balancer = (kind: string): Balancer | undefined => front.exporters[`load_balancing/${kind}`];

  test.each(['metrics', 'logs', 'traces'])('sends %s to all workers, in one order', (kind) => {
    expect(paths(front, kind, 'otlp').map(({ to }) => to)).toEqual([`load_balancing/${kind}`]);
    expect(balancer(kind)).toMatchObject({ resolver: { static: { hostnames: WORKERS } } });
  });

  test('sends what one sender counts to one worker, in the order in which it came', () => {
    expect(balancer('metrics')?.routing_key).toBe('resource');
    expect(balancer('metrics')?.protocol.otlp.sending_queue.num_consumers).toBe(1);
  });

  test('keeps a trace together', () => {
    expect(balancer('traces')?.routing_key).toBe('traceID');
  });

  test('has a queue for each worker, tried again for ever, in memory alone: it has no volume', () => {
    for (const kind of ['metrics', 'logs', 'traces']) {
      const otlp = balancer(kind)?.protocol.otlp;
      expect(otlp).toMatchObject({ retry_on_failure: { enabled: true, max_elapsed_time: '0s' } });
      expect(otlp?.sending_queue).toMatchObject({ enabled: true, sizer: 'bytes' });
      expect(otlp?.sending_queue).not.toHaveProperty('storage');
    }
  });
});
